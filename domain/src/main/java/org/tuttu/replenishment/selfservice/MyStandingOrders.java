package org.tuttu.replenishment.selfservice;

import static jakarta.persistence.LockModeType.PESSIMISTIC_FORCE_INCREMENT;
import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;
import static org.tuttu.identity.CustomerPermission.PLACE_ORDERS;
import static org.tuttu.identity.CustomerPermission.VIEW_ORDERS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.tuttu.audit.AuditTrail;
import org.tuttu.identity.CurrentCustomer;
import org.tuttu.identity.CurrentUser;
import org.tuttu.identity.CustomerMay;
import org.tuttu.ordering.selfservice.Checkout;
import org.tuttu.ordering.selfservice.DeliveryAddress;
import org.tuttu.replenishment.StandingOrder;
import org.tuttu.shared.FieldChange;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.PageOf;
import org.tuttu.shared.PageRequest;
import org.tuttu.shared.RecordRef;
import org.tuttu.shared.RuleViolated;
import org.tuttu.shared.Settings;
import org.tuttu.shared.StaleData;

/**
 * The current customer's standing orders, as far as the user reaches their accounts. Whoever changes one answers for it from then on: it becomes orders with
 * their rights. Each command takes the version that was seen; it throws {@link NotFound} when there is no such standing order, and {@link StaleData} when it
 * went on meanwhile.
 */
@ApplicationScoped
@Transactional
public class MyStandingOrders {

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  LineChecks checks;

  @Inject
  StandingReader reader;

  @Inject
  Checkout checkout;

  @Inject
  AuditTrail audit;

  @Inject
  CurrentCustomer me;

  @Inject
  CurrentUser user;

  @Inject
  Settings settings;

  @Inject
  Clock clock;

  /** The newest first; one statement. */
  @CustomerMay(VIEW_ORDERS)
  public PageOf<StandingRow> list(PageRequest page) {
    Query query = em.createNativeQuery("select s.id, s.number, s.name, s.status, s.weeks, s.next_on, (select count(*) from standing_order_lines l where l.standing_order_id = s.id) "
            + "from standing_orders s where s.customer_id = ?" + me.accounts(VIEW_ORDERS).and("s.account_id") + (page.after() == null ? "" : " and s.id < ?")
            + " order by s.id desc limit " + (page.size() + 1))
        .setParameter(1, me.id());
    if (page.after() != null) {
      query.setParameter(2, page.afterId(0));
    }
    List<?> found = query.getResultList();
    return PageOf.of(found.stream().map(row -> StandingRow.of((Object[]) row)).toList(), page, StandingRow::id);
  }

  /** Three statements. */
  @CustomerMay(VIEW_ORDERS)
  public StandingDetails details(String number) {
    return reader.details(number, me.id(), me.accounts(VIEW_ORDERS)).orElseThrow(() -> new NotFound("standing-order", number));
  }

  /** As {@link #details}, for somebody who is about to change it. */
  @CustomerMay(PLACE_ORDERS)
  public StandingDetails handled(String number) {
    return reader.details(number, me.id(), me.accounts(PLACE_ORDERS)).orElseThrow(() -> new NotFound("standing-order", number));
  }

  /** The day that it is for the company. */
  @CustomerMay(VIEW_ORDERS)
  public LocalDate today() {
    return settings.companyDay(clock);
  }

  /**
   * The same key again gives the same standing order.
   *
   * @param usual where it goes when no address is chosen, such as that of the order that it is made of; null when one is
   * @return its number
   * @throws NotFound     when the account or the address is not the customer's
   * @throws RuleViolated when it would begin today or earlier, or a product does not exist or cannot be paid for
   */
  @CustomerMay(PLACE_ORDERS)
  public String create(@Valid StandingInput input, DeliveryAddress usual) {
    em.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(?, ?)) as text)").setParameter(1, input.key()).setParameter(2, me.id()).getSingleResult();
    List<?> made = em.createNativeQuery("select number from standing_orders where customer_id = ? and creation_key = ?").setParameter(1, me.id()).setParameter(2, input.key()).getResultList();
    if (!made.isEmpty()) {
      return (String) made.get(0);
    }
    String number = (String) em.createNativeQuery("select 'S-' || nextval('standing_order_numbers')").getSingleResult();
    StandingOrder standing = new StandingOrder(number, me.id(), account(input), input, delivery(input, usual), user.require(), today(), clock.instant());
    em.persist(standing);
    em.flush();
    write(standing.id(), input);
    record("standing-order.created", standing, List.of(new FieldChange("name", null, standing.name()), new FieldChange("weeks", null, Integer.toString(input.weeks()))));
    return number;
  }

  @CustomerMay(PLACE_ORDERS)
  public void change(String number, long version, @Valid StandingInput input) {
    StandingOrder standing = locked(number, version);
    List<FieldChange> changes = standing.change(account(input), input, delivery(input, standing.delivery()), user.require(), today());
    em.createNativeQuery("delete from standing_order_lines where standing_order_id = ?").setParameter(1, standing.id()).executeUpdate();
    write(standing.id(), input);
    touch(standing);
    record("standing-order.changed", standing, changes);
  }

  /** Leaves its next day out. */
  @CustomerMay(PLACE_ORDERS)
  public void skip(String number, long version) {
    StandingOrder standing = locked(number, version);
    LocalDate skipped = standing.skip();
    em.createNativeQuery("insert into standing_order_runs (standing_order_id, due_on, outcome, at) values (?, cast(? as date), 'SKIPPED', ?) on conflict do nothing")
        .setParameter(1, standing.id()).setParameter(2, skipped.toString()).setParameter(3, Timestamp.from(clock.instant())).executeUpdate();
    record("standing-order.skipped", standing, List.of(new FieldChange("nextOn", skipped.toString(), null)));
  }

  @CustomerMay(PLACE_ORDERS)
  public void pause(String number, long version) {
    step(number, version, "standing-order.paused", StandingOrder::pause);
  }

  @CustomerMay(PLACE_ORDERS)
  public void resume(String number, long version) {
    step(number, version, "standing-order.resumed", standing -> standing.resume(today()));
  }

  @CustomerMay(PLACE_ORDERS)
  public void end(String number, long version) {
    step(number, version, "standing-order.ended", StandingOrder::end);
  }

  private void step(String number, long version, String action, Consumer<StandingOrder> step) {
    StandingOrder standing = locked(number, version);
    step.accept(standing);
    record(action, standing, List.of());
  }

  private StandingOrder locked(String number, long version) {
    StandingOrder standing = em.createQuery("select s from StandingOrder s where s.number = :number and s.customerId = :me", StandingOrder.class)
        .setParameter("number", number).setParameter("me", me.id()).setLockMode(PESSIMISTIC_WRITE).getResultStream().findFirst()
        .filter(found -> me.accounts(PLACE_ORDERS).includes(found.accountId())).orElseThrow(() -> new NotFound("standing-order", number));
    standing.requireVersion(version);
    return standing;
  }

  /** Lines are no part of the entity: a change of theirs alone is a new version too. */
  private void touch(StandingOrder standing) {
    em.lock(standing, PESSIMISTIC_FORCE_INCREMENT);
  }

  private long account(StandingInput input) {
    List<?> found = em.createNativeQuery("select id from accounts where number = ? and customer_id = ?" + me.accounts(PLACE_ORDERS).and("id"))
        .setParameter(1, input.accountNumber()).setParameter(2, me.id()).getResultList();
    return found.stream().findFirst().map(id -> ((Number) id).longValue()).orElseThrow(() -> new NotFound("account", input.accountNumber()));
  }

  private DeliveryAddress delivery(StandingInput input, DeliveryAddress usual) {
    if (input.addressId() != null) {
      return checkout.address(input.addressId());
    }
    if (usual == null) {
      throw RuleViolated.at("address", "order.delivery-missing");
    }
    return usual;
  }

  private void write(long id, StandingInput input) {
    Set<String> seen = new HashSet<>();
    int position = 0;
    for (CheckedLine line : checks.check(input.accountNumber(), input.lines())) {
      if (line.state() == LineState.UNKNOWN) {
        throw RuleViolated.at("lines", "order-list.no-product", line.number());
      }
      if (line.unitPrice() == null) {
        throw RuleViolated.at("lines", "standing.not-payable", line.name());
      }
      if (line.quantity() < 1 || line.quantity() > 100_000 || !seen.add(line.number())) {
        throw RuleViolated.at("lines", "basket.quantity", 100_000);
      }
      em.createNativeQuery("insert into standing_order_lines (standing_order_id, product_id, position, quantity, price) select ?, id, ?, ?, ? from products where number = ?")
          .setParameter(1, id).setParameter(2, ++position).setParameter(3, line.quantity()).setParameter(4, line.unitPrice().amount()).setParameter(5, line.number())
          .executeUpdate();
    }
  }

  private void record(String action, StandingOrder standing, List<FieldChange> changes) {
    audit.record(action, new RecordRef("standing-order", standing.number()), me.id(), changes);
  }
}
