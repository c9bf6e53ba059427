package org.tuttu.ordering;

import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.tuttu.audit.AuditTrail;
import org.tuttu.catalog.Stock;
import org.tuttu.identity.AccountScope;
import org.tuttu.identity.CurrentUser;
import org.tuttu.identity.SignedIn;
import org.tuttu.ordering.selfservice.OrderEventKind;
import org.tuttu.ordering.selfservice.OrderStatus;
import org.tuttu.shared.FieldChange;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.RecordRef;
import org.tuttu.shared.StaleData;

/** Brings an order a step further: one at a time per order, only from the version that the caller saw, and with an entry in the audit trail. */
@ApplicationScoped
@Transactional
@SignedIn
public class OrderSteps {

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  Stock stock;

  @Inject
  AuditTrail audit;

  @Inject
  CurrentUser user;

  @Inject
  Event<OrderReached> reached;

  @Inject
  OrderMail mail;

  @Inject
  Clock clock;

  /**
   * As {@link #cancel}, but only until somebody begins to pick it.
   *
   * @param customerId whose order it must be
   * @param accounts   of which accounts
   */
  public void cancelByCustomer(String number, long version, long customerId, AccountScope accounts) {
    step(number, version, order -> order.customerId() == customerId && accounts.includes(order.accountId()), order -> {
      order.requireChangeable();
      stock.giveBack(order.cancel(user.require(), clock.instant(), null));
    });
  }

  /**
   * Lets an order go on that waited for an owner.
   *
   * @param customerId whose order it must be
   */
  public void approve(String number, long version, long customerId) {
    step(number, version, order -> order.customerId() == customerId, order -> order.approve(user.require(), clock.instant()));
  }

  /** As {@link #approve(String, long, long)}, but it does not go on; its pieces go back into the stock. */
  public void refuse(String number, long version, long customerId, String reason) {
    step(number, version, order -> order.customerId() == customerId, order -> stock.giveBack(order.refuse(reason, user.require(), clock.instant())));
  }

  /** In place of an owner, where there is none. */
  void approve(String number, long version) {
    step(number, version, order -> order.approve(user.require(), clock.instant()));
  }

  /** As {@link #approve(String, long)}, but it does not go on. */
  void refuse(String number, long version, String reason) {
    step(number, version, order -> stock.giveBack(order.refuse(reason, user.require(), clock.instant())));
  }

  /**
   * @param customerId whose order it must be
   * @param accounts   of which accounts
   * @param change     says what it changed
   */
  void changeByCustomer(String number, long version, long customerId, AccountScope accounts, Function<Order, List<FieldChange>> change) {
    take(number, version, order -> order.customerId() == customerId && accounts.includes(order.accountId()), change);
  }

  /**
   * Cancels what has not left the house, and gives its pieces back to the stock.
   *
   * @param reason for the customer to read
   */
  public void cancel(String number, long version, String reason) {
    step(number, version, order -> stock.giveBack(order.cancel(user.require(), clock.instant(), reason)));
  }

  /**
   * @throws NotFound  when there is no such order
   * @throws StaleData when it is not at that version any more
   */
  void step(String number, long version, Consumer<Order> step) {
    step(number, version, anybodys -> true, step);
  }

  private void step(String number, long version, Predicate<Order> whose, Consumer<Order> step) {
    take(number, version, whose, order -> {
      step.accept(order);
      return List.of();
    });
  }

  private void take(String number, long version, Predicate<Order> whose, Function<Order, List<FieldChange>> step) {
    Order order = em.createQuery("select o from Order o where o.number = :number", Order.class)
        .setParameter("number", number)
        .setLockMode(PESSIMISTIC_WRITE)
        .getResultStream().findFirst()
        .filter(whose)
        .orElseThrow(() -> new NotFound("order", number));
    OrderStatus before = order.status();
    if (order.version() != version) {
      throw new StaleData(List.of(new FieldChange("status", Objects.toString(order.statusAt(version), null), before.name())));
    }
    List<FieldChange> changes = new ArrayList<>(step.apply(order));
    changes.add(new FieldChange("status", before.name(), order.status().name()));
    audit.record("order." + action(order.latest()), new RecordRef("order", number), order.customerId(), changes);
    if (order.status() != before) {
      reached.fire(new OrderReached(order.id(), number, order.status()));
    }
    mail.tell(order);
  }

  private static String action(OrderEvent event) {
    return (event.kind() == OrderEventKind.REACHED ? event.status() : event.kind()).name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
