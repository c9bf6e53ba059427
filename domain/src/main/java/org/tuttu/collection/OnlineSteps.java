package org.tuttu.collection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.math.RoundingMode;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tuttu.audit.AuditTrail;
import org.tuttu.billing.PaymentInput;
import org.tuttu.billing.Payments;
import org.tuttu.collection.selfservice.OnlineStatus;
import org.tuttu.identity.SystemOnly;
import org.tuttu.shared.FieldChange;
import org.tuttu.shared.RecordRef;
import org.tuttu.shared.Settings;

/** The steps of the job that asks about online payments, each in a short transaction of its own. */
@ApplicationScoped
@SystemOnly
@Transactional(TxType.REQUIRES_NEW)
public class OnlineSteps {

  /** One that a node took and never finished, because the node died or the service was silent, is due again after this. */
  static final Duration LEASE = Duration.ofMinutes(1);

  /** The service answers long before; one that it never opened may be closed then. */
  static final Duration OPENING = Duration.ofMinutes(2);

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  Payments payments;

  @Inject
  AuditTrail audit;

  @Inject
  Settings settings;

  @Inject
  Clock clock;

  /** A payment to ask about. */
  record Due(String number, String serviceId, OnlineStatus status) {}

  /** Takes the next that is due; another node that asks at the same moment gets another. */
  Optional<Due> next() {
    Instant now = clock.instant();
    List<?> taken = em.createNativeQuery("""
        update online_payments set next_check_at = ? where id in (
          select id from online_payments where status <> 'BOOKED' and next_check_at <= ? and (service_id is not null or started_at <= ?)
          order by next_check_at, id limit 1 for update skip locked) returning number, service_id, status""")
        .setParameter(1, Timestamp.from(now.plus(LEASE))).setParameter(2, Timestamp.from(now)).setParameter(3, Timestamp.from(now.minus(OPENING))).getResultList();
    return taken.stream().findFirst().map(Object[].class::cast).map(row -> new Due((String) row[0], (String) row[1], OnlineStatus.valueOf((String) row[2])));
  }

  /** Whether each of its invoices is still open by what is being paid. */
  boolean isStillOwed(String number) {
    return em.createNativeQuery("""
        select 1 from online_payment_invoices l join online_payments p on p.id = l.online_payment_id join invoices i on i.id = l.invoice_id
        where p.number = ? and i.open_amount < l.amount""").setParameter(1, number).getResultList().isEmpty();
  }

  /** What has come in becomes a payment, once; nothing happens to any other. */
  void book(String number) {
    OnlinePayment payment = em.createQuery("select p from OnlinePayment p where p.number = :number", OnlinePayment.class).setParameter("number", number)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE).getSingleResult();
    if (payment.status() != OnlineStatus.PAID) {
      return;
    }
    List<?> invoices = em.createNativeQuery("select i.number from online_payment_invoices l join invoices i on i.id = l.invoice_id where l.online_payment_id = ?")
        .setParameter(1, payment.id()).getResultList();
    String account = (String) em.createNativeQuery("select a.number from online_payments p join accounts a on a.id = p.account_id where p.id = ?")
        .setParameter(1, payment.id()).getSingleResult();
    PaymentInput input = new PaymentInput(
        "online-" + number, payment.received().setScale(2, RoundingMode.UNNECESSARY), settings.companyDay(clock), number, payment.serviceId());
    String booked = payments.received(account, input, invoices.stream().map(String.class::cast).toList());
    em.flush();
    payment.booked(((Number) em.createNativeQuery("select id from payments where number = ?").setParameter(1, booked).getSingleResult()).longValue());
    em.flush();
    em.createNativeQuery("update online_payment_invoices set unfinished = false where online_payment_id = ?").setParameter(1, payment.id()).executeUpdate();
    audit.record("online-payment.booked", new RecordRef("online-payment", number), payment.customerId(), List.of(new FieldChange("payment", null, booked)));
  }
}
