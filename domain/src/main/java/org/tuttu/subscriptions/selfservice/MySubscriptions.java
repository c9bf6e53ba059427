package org.tuttu.subscriptions.selfservice;

import static org.tuttu.identity.CustomerPermission.PLACE_ORDERS;
import static org.tuttu.identity.CustomerPermission.VIEW_ORDERS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.tuttu.catalog.selfservice.Charge;
import org.tuttu.identity.CurrentCustomer;
import org.tuttu.identity.CustomerMay;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.PageOf;
import org.tuttu.shared.PageRequest;
import org.tuttu.shared.RuleViolated;
import org.tuttu.shared.StaleData;
import org.tuttu.subscriptions.SubscriptionStarts;
import org.tuttu.subscriptions.SubscriptionSteps;
import org.tuttu.subscriptions.Whose;

/**
 * The current customer's subscriptions. Commands throw {@link NotFound} when the customer has no such subscription, {@link StaleData} when it is no longer as the
 * caller saw it, and {@link RuleViolated} when it cannot be done now.
 */
@ApplicationScoped
@Transactional
public class MySubscriptions {

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  SubscriptionStarts starts;

  @Inject
  SubscriptionSteps steps;

  @Inject
  CurrentCustomer me;

  /** The newest first; one statement. */
  @Transactional(TxType.SUPPORTS)
  @CustomerMay(VIEW_ORDERS)
  public PageOf<SubscriptionRow> list(SubscriptionFilter filter, PageRequest page) {
    String running = filter == SubscriptionFilter.RUNNING ? " and s.next_on is not null" : "";
    Query query = em.createNativeQuery("select " + SubscriptionRow.COLUMNS + SubscriptionRow.FROM + "where s.customer_id = ? and s.id < ?" + seen().accounts().and("s.account_id") + running
            + " order by s.id desc limit " + (page.size() + 1))
        .setParameter(1, me.id())
        .setParameter(2, page.afterId(Long.MAX_VALUE));
    return PageOf.of(rows(query), page, SubscriptionRow::id);
  }

  /** Those of an account that are in use, what renews first; one statement. */
  @Transactional(TxType.SUPPORTS)
  @CustomerMay(VIEW_ORDERS)
  public List<SubscriptionRow> running(String accountNumber, int limit) {
    return rows(em.createNativeQuery("select " + SubscriptionRow.COLUMNS + SubscriptionRow.FROM + "where s.customer_id = ? and s.next_on is not null"
            + seen().accounts().and("s.account_id") + " and s.account_id = (select id from accounts where number = ?) order by s.term_until, s.id limit " + limit)
        .setParameter(1, me.id())
        .setParameter(2, accountNumber));
  }

  /**
   * Three statements, six where something is counted.
   *
   * @throws NotFound when the customer has no such subscription
   */
  @Transactional(TxType.SUPPORTS)
  @CustomerMay(VIEW_ORDERS)
  public SubscriptionDetails details(String number) {
    return SubscriptionReader.details(em, number, seen()).orElseThrow(() -> new NotFound("subscription", number));
  }

  /** As {@link #details}, for somebody who is about to change it. */
  @CustomerMay(PLACE_ORDERS)
  public SubscriptionDetails handled(String number) {
    return SubscriptionReader.details(em, number, handled()).orElseThrow(() -> new NotFound("subscription", number));
  }

  /**
   * What a start today would cost.
   *
   * @param seats one where the plan is not priced by seats
   */
  @CustomerMay(PLACE_ORDERS)
  public Quote startQuote(String planNumber, String accountNumber, int seats) {
    return starts.quote(handled(), planNumber, accountNumber, seats);
  }

  /** The same key again gives the same subscription's number. */
  @CustomerMay(PLACE_ORDERS)
  public String start(@NotNull @Valid StartInput input) {
    requireWithinLimit(input.accountNumber(), input.expectedGross());
    return starts.start(handled(), input);
  }

  @CustomerMay(PLACE_ORDERS)
  public boolean canChangeAtOnce(String number, String planNumber) {
    return steps.canChangeAtOnce(number, handled(), planNumber);
  }

  /** What another plan would cost, and from when. */
  @CustomerMay(PLACE_ORDERS)
  public Quote changeQuote(String number, String planNumber, ChangeWhen when) {
    return steps.quote(number, handled(), planNumber, when);
  }

  @CustomerMay(PLACE_ORDERS)
  public void change(String number, @NotNull @Valid ChangeInput input) {
    requireWithinLimit(handled(number).accountNumber(), input.expectedGross());
    steps.change(number, handled(), input);
  }

  /** What another number of seats would cost, and from when. */
  @CustomerMay(PLACE_ORDERS)
  public Quote seatsQuote(String number, int seats) {
    return steps.seatsQuote(number, handled(), seats);
  }

  /** More seats from today on, fewer from the renewal on. */
  @CustomerMay(PLACE_ORDERS)
  public void changeSeats(String number, @NotNull @Valid SeatsInput input) {
    requireWithinLimit(handled(number).accountNumber(), input.expectedGross());
    steps.changeSeats(number, handled(), input);
  }

  /** The plan stays what it is. */
  @CustomerMay(PLACE_ORDERS)
  public void dropChange(String number, long version) {
    steps.dropChange(number, handled(), version);
  }

  /** From the next period on. */
  @CustomerMay(PLACE_ORDERS)
  public void pause(String number, long version) {
    steps.pause(number, handled(), version);
  }

  /** What resuming today costs at once; null for nothing. */
  @CustomerMay(PLACE_ORDERS)
  public Charge resuming(String number) {
    return steps.resuming(number, handled());
  }

  @CustomerMay(PLACE_ORDERS)
  public void resume(String number, long version) {
    steps.resume(number, handled(), version);
  }

  /** The day after the last one, if it is ended today. */
  @CustomerMay(PLACE_ORDERS)
  public LocalDate earliestEnd(String number) {
    return steps.earliestEnd(number, handled());
  }

  /** At the end of the first term that notice and minimum allow. */
  @CustomerMay(PLACE_ORDERS)
  public void end(String number, long version) {
    steps.end(number, handled(), version);
  }

  /** It goes on after all. */
  @CustomerMay(PLACE_ORDERS)
  public void keep(String number, long version) {
    steps.keep(number, handled(), version);
  }

  /** What one order may cost, one period may cost too. */
  private void requireWithinLimit(String accountNumber, BigDecimal gross) {
    me.orderLimit(accountNumber).filter(limit -> gross.compareTo(limit) > 0).ifPresent(limit -> {
      throw new RuleViolated("subscription.over-limit", limit);
    });
  }

  private Whose seen() {
    return new Whose(me.id(), me.accounts(VIEW_ORDERS));
  }

  private Whose handled() {
    return new Whose(me.id(), me.accounts(PLACE_ORDERS));
  }

  private static List<SubscriptionRow> rows(Query query) {
    List<?> found = query.getResultList();
    return found.stream().map(row -> SubscriptionRow.of((Object[]) row)).toList();
  }
}
