package org.tuttu.ordering.selfservice;

import static org.tuttu.identity.CustomerPermission.PLACE_ORDERS;
import static org.tuttu.identity.CustomerPermission.VIEW_ORDERS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.tuttu.catalog.PriceSql;
import org.tuttu.identity.CurrentCustomer;
import org.tuttu.identity.CurrentUser;
import org.tuttu.identity.CustomerMay;
import org.tuttu.ordering.OrderSteps;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.PageOf;
import org.tuttu.shared.PageRequest;
import org.tuttu.shared.RuleViolated;
import org.tuttu.shared.Settings;
import org.tuttu.shared.StaleData;

/** The current customer's orders, the newest first. */
@ApplicationScoped
@Transactional
public class MyOrders {

  private static final String OPEN = "o.status in ('WAITING', 'PLACED', 'CONFIRMED', 'PICKING', 'PARTLY_SHIPPED', 'SHIPPED')";

  private static final String SOLD_LINES = """
      from (select cast(? as date) as day) who cross join orders o join order_lines l on l.order_id = o.id left join products p on p.id = l.product_id
      where o.number = ? and o.customer_id = ? and l.kind = 'PRODUCT' and l.quantity > 0""";

  private static final String AVAILABLE = "p.on_sale and coalesce(p.stock, 1) > 0 and exists (select 1 from accounts a where a.customer_id = o.customer_id and "
      + PriceSql.offered("p", "a") + ")";

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  OrderSteps steps;

  @Inject
  CurrentCustomer me;

  @Inject
  CurrentUser user;

  @Inject
  Settings settings;

  @Inject
  Clock clock;

  /** One statement. */
  @Transactional(TxType.SUPPORTS)
  @CustomerMay(VIEW_ORDERS)
  public PageOf<OrderRow> list(OrderFilter filter, PageRequest page) {
    StringBuilder sql = new StringBuilder("select ").append(OrderRow.COLUMNS).append(" from orders o where o.customer_id = ?").append(seen());
    if (filter == OrderFilter.OPEN) {
      sql.append(" and ").append(OPEN);
    }
    if (page.after() != null) {
      sql.append(" and (o.placed_at, o.id) < (select placed_at, id from orders where id = ? and customer_id = ?)");
    }
    sql.append(" order by o.placed_at desc, o.id desc limit ").append(page.size() + 1);
    Query query = em.createNativeQuery(sql.toString()).setParameter(1, me.id());
    if (page.after() != null) {
      query.setParameter(2, page.afterId(0)).setParameter(3, me.id());
    }
    return PageOf.of(rows(query), page, OrderRow::id);
  }

  /** The newest of an account's orders that are on their way; one statement. */
  @Transactional(TxType.SUPPORTS)
  @CustomerMay(VIEW_ORDERS)
  public List<OrderRow> open(String accountNumber, int limit) {
    return rows(em.createNativeQuery("select " + OrderRow.COLUMNS + " from orders o where o.customer_id = ?" + seen() + " and " + OPEN
            + " and o.account_id = (select id from accounts where number = ?) order by o.placed_at desc, o.id desc limit " + limit)
        .setParameter(1, me.id())
        .setParameter(2, accountNumber));
  }

  /**
   * Four statements.
   *
   * @throws NotFound when the customer has no such order
   */
  @Transactional(TxType.SUPPORTS)
  @CustomerMay(VIEW_ORDERS)
  public OrderDetails details(String number) {
    return OrderReader.details(em, number, me.id(), me.accounts(VIEW_ORDERS)).orElseThrow(() -> new NotFound("order", number));
  }

  /**
   * For the confirmation right after it was placed; one statement.
   *
   * @throws NotFound when the customer has no such order
   */
  @Transactional(TxType.SUPPORTS)
  @CustomerMay(VIEW_ORDERS)
  public PlacedOrder placed(String number) {
    return OrderReader.placed(em, number, me.id(), me.accounts(VIEW_ORDERS)).orElseThrow(() -> new NotFound("order", number));
  }

  /**
   * As {@link #details}, for somebody who is about to cancel or repeat the order; four statements.
   *
   * @throws NotFound when the customer has no such order
   */
  @CustomerMay(PLACE_ORDERS)
  public OrderDetails handled(String number) {
    return OrderReader.details(em, number, me.id(), me.accounts(PLACE_ORDERS)).orElseThrow(() -> new NotFound("order", number));
  }

  /** The three newest orders, and how many are on their way; two statements. */
  @Transactional(TxType.SUPPORTS)
  @CustomerMay(VIEW_ORDERS)
  public OrdersSummary summary() {
    int open = ((Number) em.createNativeQuery(
            "select count(*) from (select 1 from orders o where o.customer_id = ?" + seen() + " and " + OPEN + " limit " + (OrdersSummary.COUNTED + 1) + ") s")
        .setParameter(1, me.id())
        .getSingleResult()).intValue();
    List<OrderRow> latest = rows(em.createNativeQuery(
            "select " + OrderRow.COLUMNS + " from orders o where o.customer_id = ?" + seen() + " order by o.placed_at desc, o.id desc limit 3")
        .setParameter(1, me.id()));
    return new OrdersSummary(Math.min(open, OrdersSummary.COUNTED), open > OrdersSummary.COUNTED, latest);
  }

  /**
   * Cancels an order that nobody has begun to pick; its pieces go back into the stock.
   *
   * @param version the one that the caller saw
   * @throws NotFound     when the customer has no such order
   * @throws StaleData    when it went on meanwhile
   * @throws RuleViolated when it is being picked, has been shipped or cancelled
   */
  @CustomerMay(PLACE_ORDERS)
  public void cancel(String number, long version) {
    steps.cancelByCustomer(number, version, me.id(), me.accounts(PLACE_ORDERS));
  }

  /**
   * Puts the products of an order into the basket again, on top of what is there and at the prices of now, with those of then as seen: the basket
   * tells what has changed; three statements.
   *
   * @throws NotFound     when the customer has no such order
   * @throws RuleViolated when the basket holds products that the order's account cannot pay for
   */
  @CustomerMay(PLACE_ORDERS)
  public Reordered reorder(String number) {
    List<?> found = em.createNativeQuery("""
        select o.currency, exists (select 1 from basket_lines b join products p on p.id = b.product_id join accounts a on a.id = o.account_id
          where b.subject = ? and b.customer_id = o.customer_id and not %s)
        from (select cast(? as date) as day) who cross join orders o where o.number = ? and o.customer_id = ?""".formatted(PriceSql.offered("p", "a")) + seen())
        .setParameter(1, user.require().subject())
        .setParameter(2, settings.companyDay(clock).toString())
        .setParameter(3, number)
        .setParameter(4, me.id())
        .getResultList();
    Object[] order = (Object[]) found.stream().findFirst().orElseThrow(() -> new NotFound("order", number));
    if ((Boolean) order[1]) {
      throw new RuleViolated("basket.one-currency", number, order[0]);
    }
    int added = em.createNativeQuery("insert into basket_lines as b (subject, customer_id, product_id, quantity, price, added_at) "
            + "select ?, o.customer_id, p.id, least(sum(l.quantity) + (p.pack - sum(l.quantity) % p.pack) % p.pack, 100000 - 100000 % p.pack), max(l.unit_price), ? "
            + SOLD_LINES + " and " + AVAILABLE + " group by o.customer_id, p.id "
            + "on conflict (subject, customer_id, product_id) do update "
            + "set quantity = least(b.quantity + excluded.quantity, 100000), price = excluded.price")
        .setParameter(1, user.require().subject())
        .setParameter(2, Timestamp.from(clock.instant()))
        .setParameter(3, settings.companyDay(clock).toString())
        .setParameter(4, number)
        .setParameter(5, me.id())
        .executeUpdate();
    List<?> missing = em.createNativeQuery("select distinct l.name " + SOLD_LINES + " and (" + AVAILABLE + ") is not true order by l.name")
        .setParameter(1, settings.companyDay(clock).toString())
        .setParameter(2, number)
        .setParameter(3, me.id())
        .getResultList();
    return new Reordered(added, missing.stream().map(String.class::cast).toList());
  }

  private String seen() {
    return me.accounts(VIEW_ORDERS).and("o.account_id");
  }

  private static List<OrderRow> rows(Query query) {
    List<?> found = query.getResultList();
    return found.stream().map(row -> OrderRow.of((Object[]) row)).toList();
  }
}
