package org.tuttu.ordering;

import static org.tuttu.identity.StaffPermission.HANDLE_ORDERS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import org.tuttu.identity.StaffMay;
import org.tuttu.ordering.selfservice.OrderRow;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.RuleViolated;
import org.tuttu.shared.StaleData;

/**
 * Orders that wait for approval where nobody of the customer can give it: it has no owner, or all are blocked. Then staff ask the customer, and decide. Every
 * command takes the version that was seen, and throws {@link NotFound} when there is no such order, {@link StaleData} when it went on meanwhile, and
 * {@link RuleViolated} when it does not wait, or there is an owner to decide.
 */
@ApplicationScoped
@Transactional
@StaffMay(HANDLE_ORDERS)
public class OrderApprovals {

  private static final String WITHOUT_OWNER = """
      not exists (select 1 from memberships m join portal_users u on u.subject = m.subject
        where m.customer_id = o.customer_id and m.access_right = 'OWNER' and not u.blocked)""";

  /** Whether the order {@code o} waits for staff to decide. */
  static final String OURS = "(o.status = 'WAITING' and " + WITHOUT_OWNER + ")";

  /** The orders that do. */
  static final String WAITING = "orders o where " + OURS;

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  OrderSteps steps;

  /** Those that have waited longest; one statement. */
  @Transactional(TxType.SUPPORTS)
  public List<StaffOrderRow> oldest(int limit) {
    List<?> found = em.createNativeQuery("select " + OrderRow.COLUMNS + ", c.number, c.name from orders o join customers c on c.id = o.customer_id where "
        + OURS + " order by o.placed_at, o.id limit " + limit).getResultList();
    return found.stream().map(row -> StaffOrderRow.of((Object[]) row)).toList();
  }

  /** Whether an order waits, and nobody but staff can decide about it; one statement. */
  @Transactional(TxType.SUPPORTS)
  public boolean isOurs(String number) {
    return !em.createNativeQuery("select 1 from " + WAITING + " and o.number = ?").setParameter(1, number).getResultList().isEmpty();
  }

  public void approve(String number, long version) {
    requireOurs(number);
    steps.approve(number, version);
  }

  /**
   * It does not go on; its pieces go back into the stock.
   *
   * @param reason for whoever ordered it
   */
  public void refuse(String number, long version, String reason) {
    if (reason == null || reason.isBlank()) {
      throw RuleViolated.at("reason", "order.refusal-missing");
    }
    requireOurs(number);
    steps.refuse(number, version, reason);
  }

  /** Whether it waits at all, the step says. */
  private void requireOurs(String number) {
    List<?> owned = em.createNativeQuery("select 1 from orders o where o.number = ? and o.status = 'WAITING' and not (" + WITHOUT_OWNER + ")").setParameter(1, number).getResultList();
    if (!owned.isEmpty()) {
      throw new RuleViolated("order.owner-decides", number);
    }
  }
}
