package org.tuttu.replenishment.selfservice;

import static org.tuttu.identity.CustomerPermission.PLACE_ORDERS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.tuttu.identity.CurrentCustomer;
import org.tuttu.identity.CurrentUser;
import org.tuttu.identity.CustomerMay;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.RuleViolated;

/** The products that the current user wants to find again, for the customer they act for. */
@ApplicationScoped
@Transactional
@CustomerMay(PLACE_ORDERS)
public class MyFavourites {

  static final int MOST = 200;

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  LineChecks checks;

  @Inject
  CurrentCustomer me;

  @Inject
  CurrentUser user;

  @Inject
  Clock clock;

  /** By name, as they could be ordered now; two statements. */
  public List<CheckedLine> all() {
    List<?> numbers = em.createNativeQuery("""
        select p.number from favourites f join products p on p.id = f.product_id where f.subject = ? and f.customer_id = ? order by p.name, p.id limit ?""")
        .setParameter(1, user.require().subject()).setParameter(2, me.id()).setParameter(3, MOST).getResultList();
    return checks.check(null, numbers.stream().map(number -> WantedLine.of((String) number, 1)).toList());
  }

  /** One statement. */
  public boolean is(String productNumber) {
    return (Boolean) em.createNativeQuery("""
        select exists (select 1 from favourites f join products p on p.id = f.product_id where f.subject = ? and f.customer_id = ? and p.number = ?)""")
        .setParameter(1, user.require().subject()).setParameter(2, me.id()).setParameter(3, productNumber).getSingleResult();
  }

  /**
   * Adding what is there already changes nothing.
   *
   * @throws NotFound     when there is no such product
   * @throws RuleViolated when there are too many
   */
  public void add(String productNumber) {
    Object[] found = (Object[]) em.createNativeQuery("""
        select (select id from products where number = ?), (select count(*) from favourites where subject = ? and customer_id = ?)""")
        .setParameter(1, productNumber).setParameter(2, user.require().subject()).setParameter(3, me.id()).getSingleResult();
    if (found[0] == null) {
      throw new NotFound("product", productNumber);
    }
    if (((Number) found[1]).intValue() >= MOST) {
      throw new RuleViolated("favourite.too-many", MOST);
    }
    em.createNativeQuery("insert into favourites (subject, customer_id, product_id, added_at) values (?, ?, ?, ?) on conflict do nothing")
        .setParameter(1, user.require().subject()).setParameter(2, me.id()).setParameter(3, found[0]).setParameter(4, Timestamp.from(clock.instant())).executeUpdate();
  }

  /** Removing what is not there changes nothing. */
  public void remove(String productNumber) {
    em.createNativeQuery("delete from favourites f using products p where p.id = f.product_id and f.subject = ? and f.customer_id = ? and p.number = ?")
        .setParameter(1, user.require().subject()).setParameter(2, me.id()).setParameter(3, productNumber).executeUpdate();
  }
}
