package org.tuttu.ordering;

import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.tuttu.audit.AuditTrail;
import org.tuttu.catalog.Stock;
import org.tuttu.identity.AccountScope;
import org.tuttu.identity.CurrentUser;
import org.tuttu.identity.SignedIn;
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
   * Cancels and gives the pieces back to the stock.
   *
   * @param reason     null when the customer gives none
   * @param customerId whose order it must be; null for anybody's
   * @param accounts   of which accounts
   */
  public void cancel(String number, long version, String reason, Long customerId, AccountScope accounts) {
    step(number, version, order -> customerId == null || order.customerId() == customerId && accounts.includes(order.accountId()), order -> {
      order.cancel(user.require(), clock.instant(), reason);
      stock.giveBack(order.quantities());
    });
  }

  /**
   * @throws NotFound  when there is no such order
   * @throws StaleData when it is not at that version any more
   */
  void step(String number, long version, Consumer<Order> step) {
    step(number, version, anybodys -> true, step);
  }

  private void step(String number, long version, Predicate<Order> whose, Consumer<Order> step) {
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
    step.accept(order);
    audit.record("order." + order.status().name().toLowerCase(Locale.ROOT), new RecordRef("order", number), order.customerId(),
        List.of(new FieldChange("status", before.name(), order.status().name())));
    reached.fire(new OrderReached(order.id(), number, order.status()));
    mail.tell(order);
  }
}
