package org.tuttu.ordering.selfservice;

import static org.tuttu.identity.CustomerPermission.PLACE_ORDERS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import org.tuttu.identity.CurrentCustomer;
import org.tuttu.identity.CurrentUser;
import org.tuttu.identity.CustomerMay;

/** Puts many products into the current user's basket at once; what of them could not be ordered, the basket says. */
@ApplicationScoped
@Transactional
public class BasketFilling {

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  CurrentCustomer me;

  @Inject
  CurrentUser user;

  @Inject
  Clock clock;

  /**
   * On top of what is there; one statement.
   *
   * @param items each product once
   * @return how many products there were among them
   */
  @CustomerMay(PLACE_ORDERS)
  public int add(List<BasketItem> items) {
    if (items.isEmpty()) {
      return 0;
    }
    Query insert = em.createNativeQuery("""
        insert into basket_lines as b (subject, customer_id, product_id, quantity, price, added_at)
        select ?, ?, p.id, i.quantity, i.price, ? from (values %s) i (position, number, quantity, price) join products p on p.number = i.number order by i.position
        on conflict (subject, customer_id, product_id) do update set quantity = least(b.quantity + excluded.quantity, 100000), price = excluded.price"""
        .formatted(String.join(", ", Collections.nCopies(items.size(), "(cast(? as int), cast(? as text), cast(? as int), cast(? as numeric))"))))
        .setParameter(1, user.require().subject())
        .setParameter(2, me.id())
        .setParameter(3, Timestamp.from(clock.instant()));
    int place = 4;
    for (int i = 0; i < items.size(); i++) {
      insert.setParameter(place++, i).setParameter(place++, items.get(i).productNumber()).setParameter(place++, items.get(i).quantity())
          .setParameter(place++, items.get(i).seenPrice());
    }
    return insert.executeUpdate();
  }
}
