package org.tuttu.catalog.selfservice;

import static org.tuttu.identity.CustomerPermission.PLACE_ORDERS;
import static org.tuttu.identity.CustomerPermission.VIEW_ACCOUNT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import org.tuttu.catalog.PriceSql;
import org.tuttu.catalog.ProductSearch;
import org.tuttu.identity.AccountScope;
import org.tuttu.identity.ActingFor;
import org.tuttu.identity.Anyone;
import org.tuttu.identity.Caller;
import org.tuttu.identity.CurrentCustomer;
import org.tuttu.identity.CurrentUser;
import org.tuttu.identity.CustomerPermission;
import org.tuttu.shared.Language;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.PageOf;
import org.tuttu.shared.PageRequest;
import org.tuttu.shared.Settings;

/**
 * What can be ordered, for visitors and customers. Who acts for a customer sees the products that one of its accounts can pay for, at what they cost the
 * account that they chose to order by, or else the first such account; visitors see the standard prices.
 */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
public class Catalogue {

  /** Who has no account that fits sees everything, as a visitor does. */
  private static final String PAYABLE = """
      (a.id is not null or not exists (select 1 from accounts b where b.customer_id = who.customer and (
        exists (select 1 from products q where q.currency = b.currency and q.on_sale)
        or b.price_list <> 'STANDARD' and exists (select 1 from list_prices r where r.price_list = b.price_list))))""";

  private static final String PAYER = "a.name || ' (' || a.number || ')'";

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  CurrentUser user;

  @Inject
  CurrentCustomer me;

  @Inject
  Settings settings;

  @Inject
  Clock clock;

  /**
   * By name; one statement, three when nothing contains the words.
   *
   * @param q        part of a name or number; null or blank for all
   * @param category a category's code; null or blank for all
   */
  @Anyone
  @Transactional
  public PageOf<ProductRow> products(String q, String category, PageRequest page) {
    return new ProductSearch(em,
        "select p.id, p.number, p.name, p.kind, p.category, p.price, p.currency, p.vat_rate, p.stock, a.currency, s.steps, p.pack, " + PAYER + " " + priced(), day(), customer(), null)
        .and("p.on_sale")
        .and("p.category = ?", category)
        .and(PAYABLE)
        .page(q, page, ProductRow::of, ProductRow::id);
  }

  /**
   * One statement. Also what is no longer on sale is shown, so that links in old orders work.
   *
   * @param language of the category's name
   * @throws NotFound when there is no such product
   */
  @Anyone
  public ProductDetails product(String number, Language language) {
    List<?> found = em.createNativeQuery(
        "select p.number, p.name, p.description, p.kind, p.category, n.name, p.price, p.currency, p.vat_rate, p.on_sale, p.stock, a.currency, s.steps, "
            + "p.pack, p.expected_on, r.number, r.name, " + PAYER + " " + priced() + " left join products r on r.id = p.replaced_by and r.on_sale and not p.on_sale"
            + " left join category_names n on n.category = p.category and n.language = ? where p.number = ?")
        .setParameter(1, day())
        .setParameter(2, customer())
        .setParameter(3, null)
        .setParameter(4, language.code())
        .setParameter(5, number)
        .getResultList();
    return found.stream().findFirst().map(row -> ProductDetails.of((Object[]) row)).orElseThrow(() -> new NotFound("product", number));
  }

  /** What goes with a product, in the order that staff chose, as far as it is on sale; one statement. */
  @Anyone
  public List<ProductRow> related(String number) {
    List<?> found = em.createNativeQuery(
        "select p.id, p.number, p.name, p.kind, p.category, p.price, p.currency, p.vat_rate, p.stock, a.currency, s.steps, p.pack, " + PAYER + " " + priced()
            + " join related_products x on x.related_id = p.id join products of on of.id = x.product_id where of.number = ? and p.on_sale order by x.position limit 12")
        .setParameter(1, day())
        .setParameter(2, customer())
        .setParameter(3, null)
        .setParameter(4, number)
        .getResultList();
    return found.stream().map(row -> ProductRow.of((Object[]) row)).toList();
  }

  /** The categories in which something is on sale, in the shop's order; one statement. */
  @Anyone
  public List<CategoryRow> categories(Language language) {
    List<?> found = em.createNativeQuery("""
        select c.code, n.name from categories c join category_names n on n.category = c.code and n.language = ?
        where exists (select 1 from products p where p.category = c.code and p.on_sale)
        order by c.position, c.code""")
        .setParameter(1, language.code())
        .getResultList();
    return found.stream().map(row -> (Object[]) row).map(row -> new CategoryRow((String) row[0], (String) row[1])).toList();
  }

  /** As an account pays that the caller may order for, or may at least see. */
  private String priced() {
    CustomerPermission reach = me.may(PLACE_ORDERS) ? PLACE_ORDERS : VIEW_ACCOUNT;
    AccountScope accounts = me.may(reach) ? me.accounts(reach) : AccountScope.all();
    return "from " + PriceSql.WHO + " cross join products p" + PriceSql.payer("p", accounts, me.payingFirst("a.id")) + PriceSql.steps("p", "a");
  }

  private String day() {
    return settings.companyDay(clock).toString();
  }

  /** Null for a visitor. */
  private String customer() {
    return user.caller().map(Caller::actingFor).map(ActingFor::customerId).map(Object::toString).orElse(null);
  }
}
