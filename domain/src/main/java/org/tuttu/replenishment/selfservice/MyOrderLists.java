package org.tuttu.replenishment.selfservice;

import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;
import static org.tuttu.identity.CustomerPermission.PLACE_ORDERS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.tuttu.audit.AuditTrail;
import org.tuttu.identity.CurrentCustomer;
import org.tuttu.identity.CurrentUser;
import org.tuttu.identity.CustomerMay;
import org.tuttu.ordering.selfservice.BasketFilling;
import org.tuttu.ordering.selfservice.BasketItem;
import org.tuttu.replenishment.OrderList;
import org.tuttu.shared.FieldChange;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.RecordRef;
import org.tuttu.shared.RuleViolated;
import org.tuttu.shared.StaleData;

/**
 * The current user's order lists, and those that colleagues share. Who orders for the customer reads and orders what is shared; only its owner changes a list.
 * Each method throws {@link NotFound} when the user has no such list.
 */
@ApplicationScoped
@Transactional
@CustomerMay(PLACE_ORDERS)
public class MyOrderLists {

  static final int MOST = 100;

  /** Fill customer and subject. */
  private static final String READABLE = "l.customer_id = ? and (l.owner = ? or l.shared)";

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  LineChecks checks;

  @Inject
  BasketFilling basket;

  @Inject
  AuditTrail audit;

  @Inject
  CurrentCustomer me;

  @Inject
  CurrentUser user;

  /** One's own first, by name; at most so many as one may have, and as many of colleagues'; one statement. */
  public List<OrderListRow> all() {
    List<?> found = em.createNativeQuery("select l.id, l.name, l.owner_name, l.shared, l.owner = ? as mine, (select count(*) from order_list_lines x where x.list_id = l.id) "
            + "from order_lists l where " + READABLE + " order by mine desc, lower(l.name), l.id limit " + 2 * MOST)
        .setParameter(1, subject()).setParameter(2, me.id()).setParameter(3, subject()).getResultList();
    return found.stream().map(row -> OrderListRow.of((Object[]) row)).toList();
  }

  /** Two statements. */
  public OrderListDetails list(long id) {
    List<?> found = em.createNativeQuery("select l.version, l.name, l.owner_name, l.shared, l.owner = ?, p.number, x.quantity from order_lists l "
            + "left join order_list_lines x on x.list_id = l.id left join products p on p.id = x.product_id where l.id = ? and " + READABLE + " order by x.position, p.id")
        .setParameter(1, subject()).setParameter(2, id).setParameter(3, me.id()).setParameter(4, subject()).getResultList();
    Object[] first = (Object[]) found.stream().findFirst().orElseThrow(() -> new NotFound("order-list", Long.toString(id)));
    List<WantedLine> lines = found.stream().map(Object[].class::cast).filter(row -> row[5] != null).map(row -> WantedLine.of((String) row[5], (Integer) row[6])).toList();
    return new OrderListDetails(id, ((Number) first[0]).longValue(), (String) first[1], (String) first[2], (Boolean) first[3], (Boolean) first[4], checks.check(null, lines));
  }

  /**
   * @param lines of products that there are; others are passed over
   * @return its id; of the same name again, the list that is there: it gets the lines on top
   * @throws RuleViolated when the user has too many lists, or the list has too many lines
   */
  public long create(@Valid OrderListInput input, List<WantedLine> lines) {
    em.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(?, ?)) as text)").setParameter(1, "order-list:" + subject()).setParameter(2, me.id()).getSingleResult();
    List<?> found = em.createNativeQuery("select id, name from order_lists where customer_id = ? and owner = ? limit " + MOST).setParameter(1, me.id()).setParameter(2, subject()).getResultList();
    for (Object each : found) {
      Object[] row = (Object[]) each;
      if (row[1].equals(input.name().strip())) {
        long id = ((Number) row[0]).longValue();
        put(id, lines);
        return id;
      }
    }
    if (found.size() >= MOST) {
      throw new RuleViolated("order-list.too-many", MOST);
    }
    OrderList list = new OrderList(me.id(), user.require(), input);
    em.persist(list);
    em.flush();
    put(list.id(), lines);
    record("order-list.created", list, List.of(new FieldChange("name", null, list.name())));
    return list.id();
  }

  /**
   * @param version the one that the caller saw
   * @throws StaleData    when somebody changed it meanwhile
   * @throws RuleViolated when the user has another list of that name
   */
  public void change(long id, long version, @Valid OrderListInput input) {
    OrderList list = owned(id);
    boolean taken = !em.createNativeQuery("select 1 from order_lists where customer_id = ? and owner = ? and name = ? and id <> ?")
        .setParameter(1, me.id()).setParameter(2, subject()).setParameter(3, input.name().strip()).setParameter(4, id).getResultList().isEmpty();
    if (taken) {
      throw RuleViolated.at("name", "order-list.name-taken", input.name().strip());
    }
    record("order-list.changed", list, list.change(version, input));
  }

  /** Sets how many of each are wanted; zero removes it. Products that are not in the list are passed over. */
  public void setQuantities(long id, Map<String, Integer> quantities) {
    owned(id);
    quantities.forEach((number, quantity) -> {
      if (quantity < 0 || quantity > 100_000) {
        throw new RuleViolated("basket.quantity", 100_000);
      }
      String sql = quantity == 0 ? "delete from order_list_lines x using products p where p.id = x.product_id and x.list_id = ? and p.number = ?"
          : "update order_list_lines x set quantity = " + quantity + " from products p where p.id = x.product_id and x.list_id = ? and p.number = ?";
      em.createNativeQuery(sql).setParameter(1, id).setParameter(2, number).executeUpdate();
    });
  }

  /** Adds pieces of a product on top of those that are there. */
  public void add(long id, String productNumber, int quantity) {
    owned(id);
    if (quantity < 1 || quantity > 100_000) {
      throw new RuleViolated("basket.quantity", 100_000);
    }
    if (put(id, List.of(WantedLine.of(productNumber, quantity))) == 0) {
      throw RuleViolated.at("product", "order-list.no-product", productNumber);
    }
  }

  public void delete(long id) {
    OrderList list = owned(id);
    em.remove(list);
    record("order-list.deleted", list, List.of(new FieldChange("name", list.name(), null)));
  }

  /**
   * Puts what of it can be ordered into the basket, on top of what is there.
   *
   * @return how many products were put there
   */
  public int toBasket(long id) {
    return basket.add(list(id).lines().stream().filter(CheckedLine::isOrderable)
        .map(line -> new BasketItem(line.number(), line.quantity(), line.unitPrice().amount())).toList());
  }

  /** How many of the lines are of products that there are. */
  private int put(long id, List<WantedLine> lines) {
    if (lines.isEmpty()) {
      return 0;
    }
    int there = ((Number) em.createNativeQuery("select count(*) from order_list_lines where list_id = ?").setParameter(1, id).getSingleResult()).intValue();
    if (there + lines.size() > LineChecks.MOST) {
      throw new RuleViolated("quick.too-many", LineChecks.MOST);
    }
    Query insert = em.createNativeQuery("""
        insert into order_list_lines as x (list_id, product_id, position, quantity)
        select ?, p.id, ? + min(w.position), least(sum(w.quantity), 100000) from (values %s) w (position, typed, quantity)
        join lateral (select id from products where number in (w.typed, upper(w.typed)) order by number = w.typed desc limit 1) p on true group by p.id
        on conflict (list_id, product_id) do update set quantity = least(x.quantity + excluded.quantity, 100000)"""
        .formatted(String.join(", ", Collections.nCopies(lines.size(), "(cast(? as int), cast(? as text), cast(? as int))"))))
        .setParameter(1, id).setParameter(2, there);
    int place = 3;
    for (int i = 0; i < lines.size(); i++) {
      insert.setParameter(place++, i + 1).setParameter(place++, lines.get(i).number()).setParameter(place++, lines.get(i).quantity());
    }
    return insert.executeUpdate();
  }

  private OrderList owned(long id) {
    return em.createQuery("select l from OrderList l where l.id = :id and l.customerId = :me and l.owner = :owner", OrderList.class)
        .setParameter("id", id).setParameter("me", me.id()).setParameter("owner", subject()).setLockMode(PESSIMISTIC_WRITE)
        .getResultStream().findFirst().orElseThrow(() -> new NotFound("order-list", Long.toString(id)));
  }

  private void record(String action, OrderList list, List<FieldChange> changes) {
    audit.record(action, new RecordRef("order-list", Long.toString(list.id())), me.id(), changes);
  }

  private String subject() {
    return user.require().subject();
  }
}
