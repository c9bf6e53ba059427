package org.tuttu.ordering.selfservice;

import static org.tuttu.identity.CustomerPermission.VIEW_ORDERS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import org.tuttu.identity.CurrentCustomer;
import org.tuttu.identity.CustomerMay;

/** What happened lately to the current customer's orders. */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
public class MyNews {

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  CurrentCustomer me;

  /** The newest first, of the twenty newest orders: who has thousands must not wait for the page; one statement. */
  @CustomerMay(VIEW_ORDERS)
  public List<OrderNewsRow> latest(int most) {
    List<?> found = em.createNativeQuery("""
        select o.number, e.kind, e.status, e.at
        from (select id, number from orders where customer_id = ?%s order by placed_at desc, id desc limit 20) o
        join order_events e on e.order_id = o.id order by e.at desc, e.id desc limit ?""".formatted(me.accounts(VIEW_ORDERS).and("account_id")))
        .setParameter(1, me.id())
        .setParameter(2, most)
        .getResultList();
    return found.stream().map(row -> OrderNewsRow.of((Object[]) row)).toList();
  }
}
