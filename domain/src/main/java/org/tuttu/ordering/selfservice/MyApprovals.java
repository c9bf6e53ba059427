package org.tuttu.ordering.selfservice;

import static org.tuttu.identity.CustomerPermission.APPROVE_ORDERS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import org.tuttu.identity.AccountScope;
import org.tuttu.identity.CurrentCustomer;
import org.tuttu.identity.CustomerMay;
import org.tuttu.ordering.OrderSteps;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.RuleViolated;
import org.tuttu.shared.StaleData;

/** What an owner decides: orders above what their buyers may spend in one. */
@ApplicationScoped
@Transactional
public class MyApprovals {

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  OrderSteps steps;

  @Inject
  CurrentCustomer me;

  /** The orders that wait, the oldest first; one statement. */
  @Transactional(TxType.SUPPORTS)
  @CustomerMay(APPROVE_ORDERS)
  public List<OrderRow> waiting(int most) {
    List<?> found = em.createNativeQuery("select " + OrderRow.COLUMNS + " from orders o where o.customer_id = ? and o.status = 'WAITING' order by o.placed_at, o.id limit " + most)
        .setParameter(1, me.id())
        .getResultList();
    return found.stream().map(row -> OrderRow.of((Object[]) row)).toList();
  }

  /**
   * Four statements.
   *
   * @throws NotFound when the customer has no such order
   */
  @Transactional(TxType.SUPPORTS)
  @CustomerMay(APPROVE_ORDERS)
  public OrderDetails details(String number) {
    return OrderReader.details(em, number, me.id(), AccountScope.all()).orElseThrow(() -> new NotFound("order", number));
  }

  /**
   * Lets an order go on, whatever limits are now.
   *
   * @param version the one that the caller saw
   * @throws NotFound     when the customer has no such order
   * @throws StaleData    when it went on meanwhile
   * @throws RuleViolated when it does not wait
   */
  @CustomerMay(APPROVE_ORDERS)
  public void approve(String number, long version) {
    steps.approve(number, version, me.id());
  }

  /**
   * As {@link #approve}, but it does not go on; its pieces go back into the stock.
   *
   * @param reason for whoever ordered it
   */
  @CustomerMay(APPROVE_ORDERS)
  public void refuse(String number, long version, String reason) {
    if (reason == null || reason.isBlank()) {
      throw RuleViolated.at("reason", "order.refusal-missing");
    }
    steps.refuse(number, version, me.id(), reason);
  }
}
