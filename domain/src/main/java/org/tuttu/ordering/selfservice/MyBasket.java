package org.tuttu.ordering.selfservice;

import static org.tuttu.identity.CustomerPermission.PLACE_ORDERS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.tuttu.identity.CurrentCustomer;
import org.tuttu.identity.CurrentUser;
import org.tuttu.identity.CustomerMay;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.RuleViolated;

/**
 * The current user's basket for the customer they act for: colleagues have their own. It survives sign-outs and knows no prices of its own: what it
 * shows is what an order would cost now. All lines are in one currency, one in which the customer has an account.
 */
@ApplicationScoped
@Transactional
public class MyBasket {

  private static final int MOST = 100_000;

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  CurrentCustomer me;

  @Inject
  CurrentUser user;

  @Inject
  Clock clock;

  /**
   * Puts pieces on top of those that are there.
   *
   * @param quantity 1 to 100,000
   * @throws NotFound     when there is no such product
   * @throws RuleViolated when it is not on sale, too few are left (it says how many), or it is sold in a currency that does not fit
   */
  @CustomerMay(PLACE_ORDERS)
  public void add(String productNumber, int quantity) {
    Offer offer = offer(productNumber);
    requireAvailable(offer, (long) offer.inBasket() + requireQuantity(quantity));
    if (!offer.payable()) {
      throw new RuleViolated("basket.no-account", offer.name(), offer.currency());
    }
    if (offer.otherCurrency()) {
      throw new RuleViolated("basket.one-currency", offer.name(), offer.currency());
    }
    em.createNativeQuery("""
        insert into basket_lines as b (subject, customer_id, product_id, quantity, price, added_at) values (?, ?, ?, ?, ?, ?)
        on conflict (subject, customer_id, product_id) do update set quantity = least(b.quantity + excluded.quantity, 100000), price = excluded.price""")
        .setParameter(1, user.require().subject())
        .setParameter(2, me.id())
        .setParameter(3, offer.productId())
        .setParameter(4, quantity)
        .setParameter(5, offer.price())
        .setParameter(6, Timestamp.from(clock.instant()))
        .executeUpdate();
  }

  /**
   * Sets how many pieces there are; zero removes the line. The price of now counts as seen.
   *
   * @param quantity 0 to 100,000
   * @throws NotFound     when the product is not in the basket
   * @throws RuleViolated when it is not on sale or too few are left
   */
  @CustomerMay(PLACE_ORDERS)
  public void change(String productNumber, int quantity) {
    Offer offer = offer(productNumber);
    if (offer.inBasket() == 0) {
      throw new NotFound("product", productNumber);
    }
    if (quantity == 0) {
      delete(offer);
      return;
    }
    requireAvailable(offer, requireQuantity(quantity));
    em.createNativeQuery("update basket_lines set quantity = ?, price = ? where subject = ? and customer_id = ? and product_id = ?")
        .setParameter(1, quantity)
        .setParameter(2, offer.price())
        .setParameter(3, user.require().subject())
        .setParameter(4, me.id())
        .setParameter(5, offer.productId())
        .executeUpdate();
  }

  /** Removing what is not there changes nothing: a second click is no fault. */
  @CustomerMay(PLACE_ORDERS)
  public void remove(String productNumber) {
    delete(offer(productNumber));
  }

  /** One statement. */
  @CustomerMay(PLACE_ORDERS)
  public Basket view() {
    List<?> found = em.createNativeQuery("""
        select p.number, p.name, b.quantity, p.price, b.price, p.currency, p.vat_rate, p.stock, p.on_sale
        from basket_lines b join products p on p.id = b.product_id
        where b.subject = ? and b.customer_id = ? order by b.added_at, p.id""")
        .setParameter(1, user.require().subject())
        .setParameter(2, me.id())
        .getResultList();
    return Basket.of(found.stream().map(row -> BasketLine.of((Object[]) row)).toList());
  }

  /** How many different products are in it; one statement. */
  @CustomerMay(PLACE_ORDERS)
  @Transactional(TxType.SUPPORTS)
  public int count() {
    return ((Number) em.createNativeQuery("select count(*) from basket_lines where subject = ? and customer_id = ?")
        .setParameter(1, user.require().subject())
        .setParameter(2, me.id())
        .getSingleResult()).intValue();
  }

  private Offer offer(String productNumber) {
    List<?> found = em.createNativeQuery("""
        select p.id, p.name, p.price, p.currency, p.stock, p.on_sale, coalesce(b.quantity, 0),
          exists (select 1 from accounts a where a.customer_id = ?%s and a.currency = p.currency),
          exists (select 1 from basket_lines o join products op on op.id = o.product_id
            where o.subject = ? and o.customer_id = ? and op.currency <> p.currency)
        from products p left join basket_lines b on b.product_id = p.id and b.subject = ? and b.customer_id = ?
        where p.number = ?""".formatted(me.accounts(PLACE_ORDERS).and("a.id")))
        .setParameter(1, me.id())
        .setParameter(2, user.require().subject())
        .setParameter(3, me.id())
        .setParameter(4, user.require().subject())
        .setParameter(5, me.id())
        .setParameter(6, productNumber)
        .getResultList();
    return found.stream().findFirst().map(row -> Offer.of((Object[]) row)).orElseThrow(() -> new NotFound("product", productNumber));
  }

  private void delete(Offer offer) {
    em.createNativeQuery("delete from basket_lines where subject = ? and customer_id = ? and product_id = ?")
        .setParameter(1, user.require().subject())
        .setParameter(2, me.id())
        .setParameter(3, offer.productId())
        .executeUpdate();
  }

  private static int requireQuantity(int quantity) {
    if (quantity < 1 || quantity > MOST) {
      throw new RuleViolated("basket.quantity", MOST);
    }
    return quantity;
  }

  private static void requireAvailable(Offer offer, long wanted) {
    if (!offer.onSale()) {
      throw new RuleViolated("product.not-on-sale", offer.name());
    }
    if (offer.stock() != null && offer.stock() < wanted) {
      throw offer.stock() == 0 ? new RuleViolated("basket.sold-out", offer.name()) : new RuleViolated("product.too-few-left", offer.name(), offer.stock());
    }
  }

  /** A product as it stands to this basket. */
  private record Offer(
      long productId, String name, BigDecimal price, String currency, Integer stock, boolean onSale, int inBasket, boolean payable,
      boolean otherCurrency) {

    static Offer of(Object[] row) {
      return new Offer(
          ((Number) row[0]).longValue(), (String) row[1], (BigDecimal) row[2], (String) row[3], (Integer) row[4], (Boolean) row[5], (Integer) row[6],
          (Boolean) row[7], (Boolean) row[8]);
    }
  }
}
