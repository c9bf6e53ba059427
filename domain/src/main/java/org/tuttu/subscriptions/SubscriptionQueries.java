package org.tuttu.subscriptions;

import static org.tuttu.identity.StaffPermission.HANDLE_SUBSCRIPTIONS;
import static org.tuttu.identity.StaffPermission.VIEW_CUSTOMERS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.tuttu.audit.AuditTrail;
import org.tuttu.identity.StaffMay;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.Settings;
import org.tuttu.subscriptions.selfservice.PlanOffer;
import org.tuttu.subscriptions.selfservice.PlanReader;
import org.tuttu.subscriptions.selfservice.SubscriptionDetails;
import org.tuttu.subscriptions.selfservice.SubscriptionReader;
import org.tuttu.subscriptions.selfservice.SubscriptionRow;

/** What staff see of subscriptions. */
@ApplicationScoped
@Transactional
public class SubscriptionQueries {

  private static final int READINGS = 20;

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  AuditTrail audit;

  @Inject
  Settings settings;

  @Inject
  Clock clock;

  /**
   * Who comes here without having looked at the customer's page is in the audit trail for it. Six statements, nine where something is counted, one more when the look
   * is to be written.
   *
   * @throws NotFound when there is no such subscription
   */
  @StaffMay(HANDLE_SUBSCRIPTIONS)
  public StaffSubscriptionDetails details(String number) {
    SubscriptionDetails subscription = SubscriptionReader.details(em, number, Whose.anybodys()).orElseThrow(() -> new NotFound("subscription", number));
    Object[] customer = (Object[]) em.createNativeQuery("select c.number, c.name, c.id from subscriptions s join customers c on c.id = s.customer_id where s.number = ?")
        .setParameter(1, number).getSingleResult();
    audit.lookedAlso((String) customer[0], ((Number) customer[2]).longValue());
    return new StaffSubscriptionDetails(subscription, (String) customer[0], (String) customer[1], subscription.rates() == null ? List.of() : readings(number));
  }

  private List<ReadingRow> readings(String number) {
    List<?> found = em.createNativeQuery("""
        select reading_key, used_on, counts_on, quantity, recorded_at, recorded_by_name from readings where subscription_id = (select id from subscriptions where number = ?)
        order by counts_on desc, id desc limit\s""" + READINGS).setParameter(1, number).getResultList();
    return found.stream().map(Object[].class::cast).map(row -> new ReadingRow((String) row[0], day(row[1]), day(row[2]), (BigDecimal) row[3],
        ((Timestamp) row[4]).toInstant(), (String) row[5])).toList();
  }

  /** A customer's, those that run first, then the newest; one statement. */
  @Transactional(TxType.SUPPORTS)
  @StaffMay(VIEW_CUSTOMERS)
  public List<SubscriptionRow> ofCustomer(String customerNumber, int most) {
    List<?> found = em.createNativeQuery("select " + SubscriptionRow.COLUMNS + SubscriptionRow.FROM
            + "where s.customer_id = (select id from customers where number = ?) order by s.next_on is null, s.id desc limit " + most)
        .setParameter(1, customerNumber).getResultList();
    return found.stream().map(row -> SubscriptionRow.of((Object[]) row)).toList();
  }

  /** What can be started for a customer: the plans in the currencies of its accounts. */
  @Transactional(TxType.SUPPORTS)
  @StaffMay(HANDLE_SUBSCRIPTIONS)
  public List<PlanOffer> startable(String customerNumber) {
    return PlanReader.offers(em, settings.companyDay(clock),
        "r.currency in (select a.currency from accounts a join customers c on c.id = a.customer_id where c.number = ?)", customerNumber);
  }

  /** What a subscription can change to: the product's other plans in its currency. */
  @Transactional(TxType.SUPPORTS)
  @StaffMay(HANDLE_SUBSCRIPTIONS)
  public List<PlanOffer> others(String number) {
    return PlanReader.offers(em, settings.companyDay(clock), """
        exists (select 1 from subscriptions s join plans o on o.id = s.plan_id where s.number = ? and o.product_id = p.product_id and o.id <> p.id and s.currency = r.currency)""",
        number);
  }

  private static LocalDate day(Object value) {
    return value == null ? null : ((Date) value).toLocalDate();
  }
}
