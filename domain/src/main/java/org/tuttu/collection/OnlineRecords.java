package org.tuttu.collection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.tuttu.audit.AuditTrail;
import org.tuttu.collection.selfservice.OnlinePaymentDetails;
import org.tuttu.collection.selfservice.OnlineStatus;
import org.tuttu.collection.selfservice.PayOffer;
import org.tuttu.collection.selfservice.PayableInvoice;
import org.tuttu.identity.AccountScope;
import org.tuttu.identity.CurrentUser;
import org.tuttu.identity.SignedIn;
import org.tuttu.shared.FieldChange;
import org.tuttu.shared.Money;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.RecordRef;
import org.tuttu.shared.RuleViolated;

/** The rows behind online payments; each call is a short transaction of its own. */
@ApplicationScoped
@SignedIn
@Transactional(TxType.REQUIRES_NEW)
public class OnlineRecords {

  static final int MOST_INVOICES = 50;

  private static final String UNFINISHED = "select p.number from online_payment_invoices l join online_payments p on p.id = l.online_payment_id where l.invoice_id = i.id and l.unfinished";

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  AuditTrail audit;

  @Inject
  CurrentUser user;

  @Inject
  Clock clock;

  /** One statement; two when nothing of the account is open. */
  PayOffer offer(long customerId, AccountScope accounts, String invoice, String account) {
    List<?> rows = em.createNativeQuery("""
        select i.number, i.due_on, i.open_amount, i.currency, (%s), a.number, a.name from invoices i join accounts a on a.id = i.account_id
        where i.status = 'OPEN' and i.kind = 'INVOICE' and i.customer_id = ? and %s%s order by i.due_on, i.id limit %d"""
        .formatted(UNFINISHED, invoice != null ? "i.number = ?" : "i.account_id = (select id from accounts where number = ? and customer_id = i.customer_id)",
            accounts.and("i.account_id"), MOST_INVOICES))
        .setParameter(1, customerId).setParameter(2, invoice != null ? invoice : account == null ? "" : account).getResultList();
    if (rows.isEmpty()) {
      return nothing(customerId, accounts, invoice, account);
    }
    List<PayableInvoice> open = rows.stream().map(Object[].class::cast).map(row -> new PayableInvoice(
        (String) row[0], ((Date) row[1]).toLocalDate(), Money.of((BigDecimal) row[2], (String) row[3]), (String) row[4])).toList();
    Object[] first = (Object[]) rows.get(0);
    return new PayOffer((String) first[5], (String) first[6], open.stream().map(PayableInvoice::open).reduce(Money.zero((String) first[3]), Money::plus), open);
  }

  private PayOffer nothing(long customerId, AccountScope accounts, String invoice, String account) {
    List<?> found = em.createNativeQuery("select a.number, a.name, a.currency from accounts a where a.customer_id = ? and "
        + (invoice != null ? "a.id = (select account_id from invoices where number = ? and kind = 'INVOICE')" : "a.number = ?") + accounts.and("a.id"))
        .setParameter(1, customerId).setParameter(2, invoice != null ? invoice : account == null ? "" : account).getResultList();
    return found.stream().findFirst().map(Object[].class::cast).map(row -> new PayOffer((String) row[0], (String) row[1], Money.zero((String) row[2]), List.of()))
        .orElseThrow(() -> invoice != null ? new NotFound("invoice", invoice) : new NotFound("account", account));
  }

  /** Payments under way for any of these invoices. */
  List<OnlinePaymentDetails> unfinished(long customerId, AccountScope accounts, List<String> invoices) {
    requireSome(invoices);
    Query query = em.createNativeQuery("""
        select distinct p.number from online_payment_invoices l join online_payments p on p.id = l.online_payment_id join invoices i on i.id = l.invoice_id
        where l.unfinished and p.customer_id = ? and i.number in (%s)""".formatted(places(invoices))).setParameter(1, customerId);
    List<?> found = fill(query, 2, invoices).getResultList();
    return found.stream().map(number -> details(customerId, accounts, (String) number)).toList();
  }

  /** Whether it is for just these invoices, each with what is open of it now. */
  boolean isSame(String number, List<String> invoices) {
    List<?> found = em.createNativeQuery("""
        select i.number from online_payment_invoices l join online_payments p on p.id = l.online_payment_id join invoices i on i.id = l.invoice_id
        where p.number = ? and l.amount = i.open_amount""").setParameter(1, number).getResultList();
    int all = ((Number) em.createNativeQuery("select count(*) from online_payment_invoices where online_payment_id = (select id from online_payments where number = ?)")
        .setParameter(1, number).getSingleResult()).intValue();
    return all == found.size() && Set.copyOf(found).equals(Set.copyOf(invoices));
  }

  /**
   * Keeps that somebody is about to pay these, before the service is asked. Who does so in a second tab at the same moment gets the same.
   *
   * @return its number
   */
  String prepare(long customerId, AccountScope accounts, List<String> invoices) {
    List<String> chosen = List.copyOf(new TreeSet<>(requireSome(invoices)));
    em.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended('online payments', ?)) as text)").setParameter(1, customerId).getSingleResult();
    Query query = em.createNativeQuery("""
        select i.id, i.open_amount, i.currency, i.account_id, (%s) from invoices i where i.customer_id = ? and i.kind = 'INVOICE' and i.number in (%s)%s order by i.id for update of i"""
        .formatted(UNFINISHED, places(chosen), accounts.and("i.account_id"))).setParameter(1, customerId);
    List<?> found = fill(query, 2, chosen).getResultList();
    List<Object[]> rows = found.stream().map(Object[].class::cast).toList();
    if (rows.size() < chosen.size()) {
      throw new NotFound("invoice", String.join(" ", chosen));
    }
    if (rows.stream().anyMatch(row -> ((BigDecimal) row[1]).signum() == 0)) {
      throw new RuleViolated("online.paid-already");
    }
    List<Object> begun = rows.stream().map(row -> row[4]).filter(Objects::nonNull).distinct().toList();
    if (begun.size() == 1 && isSame((String) begun.get(0), chosen)) {
      return (String) begun.get(0);
    }
    if (rows.stream().map(row -> row[3]).distinct().count() > 1 || !begun.isEmpty()) {
      throw new RuleViolated("online.try-again");
    }
    Money sum = Money.of(rows.stream().map(row -> (BigDecimal) row[1]).reduce(BigDecimal.ZERO, BigDecimal::add), (String) rows.get(0)[2]);
    String number = (String) em.createNativeQuery("select 'W-' || nextval('online_payment_numbers')").getSingleResult();
    OnlinePayment payment = new OnlinePayment(number, ((Number) rows.get(0)[3]).longValue(), customerId, sum, user.require(), clock.instant());
    em.persist(payment);
    em.flush();
    for (Object[] row : rows) {
      em.createNativeQuery("insert into online_payment_invoices (online_payment_id, invoice_id, amount, unfinished) values (?, ?, ?, true)")
          .setParameter(1, payment.id()).setParameter(2, row[0]).setParameter(3, row[1]).executeUpdate();
    }
    audit.record("online-payment.started", new RecordRef("online-payment", number), customerId, List.of(new FieldChange("amount", null, sum.toString())));
    return number;
  }

  /** What the service is asked for: the same whenever it is asked. */
  HostedCheckout.Order order(String number) {
    List<?> found = em.createNativeQuery("""
        select i.number, l.amount, i.currency, p.started_at from online_payment_invoices l join online_payments p on p.id = l.online_payment_id join invoices i on i.id = l.invoice_id
        where p.number = ? order by i.due_on, i.id""").setParameter(1, number).getResultList();
    Instant startedAt = ((Timestamp) ((Object[]) found.get(0))[3]).toInstant();
    return new HostedCheckout.Order(number, startedAt,
        found.stream().map(Object[].class::cast).map(row -> new HostedCheckout.Item((String) row[0], Money.of((BigDecimal) row[1], (String) row[2]))).toList());
  }

  /** What the service says of it; with what it no longer blocks. */
  void heard(String number, HostedCheckout.Session session) {
    OnlinePayment payment = locked(number);
    payment.heard(session, clock.instant());
    release(payment);
  }

  /** The service was never reached for it, or nobody heard its answer: nobody knows the place where it could be paid. */
  void neverOpened(String number) {
    OnlinePayment payment = locked(number);
    if (payment.serviceId() == null) {
      payment.close();
      release(payment);
    }
  }

  private void release(OnlinePayment payment) {
    em.flush();
    if (!payment.status().isUnfinished()) {
      em.createNativeQuery("update online_payment_invoices set unfinished = false where online_payment_id = ? and unfinished").setParameter(1, payment.id()).executeUpdate();
    }
  }

  String serviceId(String number) {
    return locked(number).serviceId();
  }

  /** Lets the job ask the service at its next round. */
  void askSoon(long customerId, String number) {
    em.createNativeQuery("update online_payments set next_check_at = ? where number = ? and customer_id = ? and status in ('STARTED', 'PENDING') and next_check_at > ?")
        .setParameter(1, Timestamp.from(clock.instant())).setParameter(2, number).setParameter(3, customerId).setParameter(4, Timestamp.from(clock.instant())).executeUpdate();
  }

  OnlinePaymentDetails details(long customerId, AccountScope accounts, String number) {
    List<?> found = em.createNativeQuery("""
        select p.number, p.status, a.number, p.amount, p.currency, p.pay_url, y.number, p.started_at, p.started_by_name,
          (select string_agg(i.number, ' ' order by i.due_on, i.id) from online_payment_invoices l join invoices i on i.id = l.invoice_id where l.online_payment_id = p.id)
        from online_payments p join accounts a on a.id = p.account_id left join payments y on y.id = p.payment_id where p.number = ? and p.customer_id = ?"""
        + accounts.and("p.account_id")).setParameter(1, number).setParameter(2, customerId).getResultList();
    return found.stream().findFirst().map(Object[].class::cast).map(row -> new OnlinePaymentDetails((String) row[0], OnlineStatus.valueOf((String) row[1]), (String) row[2],
        Money.of((BigDecimal) row[3], (String) row[4]), (String) row[5], (String) row[6], ((Timestamp) row[7]).toInstant(), (String) row[8], List.of(((String) row[9]).split(" "))))
        .orElseThrow(() -> new NotFound("online-payment", number));
  }

  private OnlinePayment locked(String number) {
    return em.createQuery("select p from OnlinePayment p where p.number = :number", OnlinePayment.class).setParameter("number", number)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst().orElseThrow(() -> new NotFound("online-payment", number));
  }

  private static List<String> requireSome(List<String> invoices) {
    if (invoices.isEmpty() || invoices.size() > MOST_INVOICES) {
      throw new RuleViolated("online.nothing-chosen");
    }
    return invoices;
  }

  private static String places(List<String> values) {
    return String.join(", ", Collections.nCopies(values.size(), "?"));
  }

  private static Query fill(Query query, int first, List<String> values) {
    for (int i = 0; i < values.size(); i++) {
      query.setParameter(first + i, values.get(i));
    }
    return query;
  }
}
