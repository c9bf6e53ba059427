package org.tuttu.ordering.selfservice;

import static org.tuttu.identity.CustomerPermission.PLACE_ORDERS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.tuttu.catalog.PriceSql;
import org.tuttu.catalog.selfservice.PriceTiers;
import org.tuttu.identity.CurrentCustomer;
import org.tuttu.identity.CurrentUser;
import org.tuttu.identity.CustomerMay;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.RuleViolated;
import org.tuttu.shared.Settings;

/**
 * The current user's basket for the customer they act for: colleagues have their own. It survives sign-outs and knows no prices of its own: what it
 * shows is what an order would cost now. One account of the customer's can pay for all lines, so all are in its currency.
 */
@ApplicationScoped
@Transactional
public class MyBasket {

  private static final int MOST = 100_000;

  /** The account is the one that the user chose, or else the first, among those that can pay for all, or for the most of it. */
  private static final String VIEW = """
      with who as (select * from %1$s),
      mine as (select b.product_id, b.quantity, b.price, b.added_at from basket_lines b where b.subject = ? and b.customer_id = ?),
      payer as (
        select a.id, a.price_list, a.currency from accounts a, who where a.customer_id = who.customer%%s and (who.account is null or a.number = who.account)
        order by (select count(*) from mine m join products p on p.id = m.product_id where not %2$s), %%sa.id limit 1)
      select p.number, p.name, m.quantity, p.price, m.price, p.currency, p.vat_rate, p.stock, p.on_sale, coalesce(a.currency, 'XXX'), s.steps
      from mine m join products p on p.id = m.product_id cross join who left join payer a on true %3$s order by m.added_at, p.id"""
      .formatted(PriceSql.WHO, PriceSql.offered("p", "a"), PriceSql.steps("p", "a"));

  private static final String OFFER = """
      with who as (select * from %1$s)
      select p.id, p.name, p.price, p.currency, p.stock, p.on_sale, coalesce(b.quantity, 0), a.others, a.currency, s.steps, p.pack
      from who cross join products p left join basket_lines b on b.product_id = p.id and b.subject = ? and b.customer_id = ?
      left join lateral (
        select a.id, a.price_list, a.currency, (select count(*) from basket_lines o join products q on q.id = o.product_id
          where o.subject = ? and o.customer_id = ? and o.product_id <> p.id and not %2$s) as others
        from accounts a where a.customer_id = who.customer%%s and %3$s order by others, %%sa.id limit 1) a on true %4$s where p.number = ?"""
      .formatted(PriceSql.WHO, PriceSql.offered("q", "a"), PriceSql.offered("p", "a"), PriceSql.steps("p", "a"));

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  CurrentCustomer me;

  @Inject
  CurrentUser user;

  @Inject
  Settings settings;

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
    requirePayable(offer);
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
        .setParameter(5, offer.price(offer.inBasket() + quantity))
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
    requirePayable(offer);
    em.createNativeQuery("update basket_lines set quantity = ?, price = ? where subject = ? and customer_id = ? and product_id = ?")
        .setParameter(1, quantity)
        .setParameter(2, offer.price(quantity))
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

  /** As the account that the user chose would pay if it can pay for all of it, or else the first that can; one statement. */
  @CustomerMay(PLACE_ORDERS)
  public Basket view() {
    return view(null);
  }

  /**
   * As {@link #view()}, for an account of the customer's; one statement.
   *
   * @param accountNumber null or blank for the chosen account or the first, that can pay for all of it, or else for most
   */
  @CustomerMay(PLACE_ORDERS)
  public Basket view(String accountNumber) {
    List<?> found = asked(em.createNativeQuery(within(VIEW)), 1, accountNumber)
        .setParameter(4, user.require().subject())
        .setParameter(5, me.id())
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
    List<?> found = asked(em.createNativeQuery(within(OFFER)), 1, null)
        .setParameter(4, user.require().subject())
        .setParameter(5, me.id())
        .setParameter(6, user.require().subject())
        .setParameter(7, me.id())
        .setParameter(8, productNumber)
        .getResultList();
    return found.stream().findFirst().map(row -> Offer.of((Object[]) row)).orElseThrow(() -> new NotFound("product", productNumber));
  }

  /** Only accounts that the user may order for pay. */
  private String within(String sql) {
    return sql.formatted(me.accounts(PLACE_ORDERS).and("a.id"), me.payingFirst("a.id"));
  }

  private Query asked(Query query, int first, String accountNumber) {
    return query.setParameter(first, settings.companyDay(clock).toString())
        .setParameter(first + 1, Long.toString(me.id()))
        .setParameter(first + 2, accountNumber == null || accountNumber.isBlank() ? null : accountNumber);
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
    if (wanted % offer.pack() != 0) {
      throw new RuleViolated("basket.pack", offer.name(), offer.pack());
    }
    if (offer.stock() != null && offer.stock() < wanted) {
      throw offer.stock() == 0 ? new RuleViolated("basket.sold-out", offer.name()) : new RuleViolated("product.too-few-left", offer.name(), offer.stock());
    }
  }

  private static void requirePayable(Offer offer) {
    if (!offer.payable()) {
      throw new RuleViolated("basket.no-account", offer.name(), offer.currency());
    }
  }

  /**
   * A product as it stands to this basket.
   *
   * @param otherCurrency whether no account can pay for it and for what is in the basket
   */
  private record Offer(
      long productId, String name, PriceTiers tiers, String currency, Integer stock, boolean onSale, int inBasket, boolean payable,
      boolean otherCurrency, int pack) {

    static Offer of(Object[] row) {
      return new Offer(
          ((Number) row[0]).longValue(), (String) row[1], PriceTiers.of((BigDecimal) row[2], (String) row[3], (String) row[8], (String) row[9]), (String) row[3],
          (Integer) row[4], (Boolean) row[5], (Integer) row[6], row[8] != null, row[7] != null && ((Number) row[7]).longValue() > 0, (Integer) row[10]);
    }

    BigDecimal price(int quantity) {
      return tiers.at(quantity).amount();
    }
  }
}
