package org.tuttu.ordering;

import static org.tuttu.identity.StaffPermission.HANDLE_ORDERS;
import static org.tuttu.identity.StaffPermission.VIEW_CUSTOMERS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tuttu.audit.AuditTrail;
import org.tuttu.identity.AccountScope;
import org.tuttu.identity.StaffMay;
import org.tuttu.ordering.selfservice.OrderDetails;
import org.tuttu.ordering.selfservice.OrderReader;
import org.tuttu.ordering.selfservice.OrderRow;
import org.tuttu.ordering.selfservice.OrderStatus;
import org.tuttu.shared.NotFound;

/** What staff see of orders, the newest first. */
@ApplicationScoped
@Transactional
public class OrderQueries {

  private static final String SELECT =
      "select " + OrderRow.COLUMNS + ", c.number, c.name from orders o join customers c on c.id = o.customer_id where true";

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  AuditTrail audit;

  /**
   * Who comes here without having looked at the customer's page is in the audit trail for it. Six statements, seven when that is to be written.
   *
   * @throws NotFound when there is no such order
   */
  @StaffMay(HANDLE_ORDERS)
  public StaffOrderDetails details(String number) {
    OrderDetails order = OrderReader.details(em, number, null, AccountScope.all()).orElseThrow(() -> new NotFound("order", number));
    Object[] customer = (Object[]) em.createNativeQuery(
            "select c.number, c.name, c.id from orders o join customers c on c.id = o.customer_id where o.number = ?")
        .setParameter(1, number)
        .getSingleResult();
    audit.lookedAlso((String) customer[0], ((Number) customer[2]).longValue());
    return new StaffOrderDetails(order, (String) customer[0], (String) customer[1]);
  }

  /** A customer's newest orders; one statement. */
  @Transactional(TxType.SUPPORTS)
  @StaffMay(VIEW_CUSTOMERS)
  public List<OrderRow> recentFor(long customerId, int limit) {
    return rows(SELECT + " and o.customer_id = ? order by o.placed_at desc, o.id desc limit " + limit, List.of(customerId))
        .stream().map(StaffOrderRow::order).toList();
  }

  /** Orders whose number starts like this, whatever the case; one statement, none for less than two characters. */
  @Transactional(TxType.SUPPORTS)
  @StaffMay(VIEW_CUSTOMERS)
  public List<StaffOrderRow> findByNumber(String start, int limit) {
    if (start == null || start.strip().length() < 2) {
      return List.of();
    }
    return rows(SELECT + " and o.number like ? order by o.number limit " + limit, List.of(pattern(start).toUpperCase(Locale.ROOT) + "%"));
  }

  /** The orders that have waited longest in a status; one statement. */
  @Transactional(TxType.SUPPORTS)
  @StaffMay(HANDLE_ORDERS)
  public List<StaffOrderRow> oldest(OrderStatus status, int limit) {
    return rows(SELECT + " and o.status = '" + status.name() + "' order by o.placed_at, o.id limit " + limit, List.of());
  }

  /** One statement. */
  @Transactional(TxType.SUPPORTS)
  @StaffMay(HANDLE_ORDERS)
  public WorkToday workToday() {
    Object[] counts = (Object[]) em.createNativeQuery("select (select count(*) from (select 1 from " + OrderApprovals.WAITING + " limit " + WorkToday.COUNTED + ") s), " + Stream.of(OrderStatus.PLACED, OrderStatus.CONFIRMED, OrderStatus.PICKING, OrderStatus.PARTLY_SHIPPED,
        OrderStatus.SHIPPED).map(OrderQueries::waiting).collect(Collectors.joining(", "))).getSingleResult();
    int[] waiting = Stream.of(counts).mapToInt(count -> ((Number) count).intValue()).toArray();
    return new WorkToday(waiting[0], waiting[1], waiting[2], waiting[3], waiting[4], waiting[5]);
  }

  private static String waiting(OrderStatus status) {
    return "(select count(*) from (select 1 from orders where status = '" + status.name() + "' limit " + WorkToday.COUNTED + ") s)";
  }

  private static String pattern(String q) {
    String clean = q.replaceAll("\\p{Cntrl}", " ").strip();
    return (clean.length() > 100 ? clean.substring(0, 100) : clean).replaceAll("[\\\\%_]", "\\\\$0");
  }

  private List<StaffOrderRow> rows(String sql, List<Object> values) {
    Query query = em.createNativeQuery(sql);
    for (int i = 0; i < values.size(); i++) {
      query.setParameter(i + 1, values.get(i));
    }
    List<?> found = query.getResultList();
    return found.stream().map(row -> StaffOrderRow.of((Object[]) row)).toList();
  }
}
