package org.tuttu.catalog.selfservice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import org.tuttu.catalog.ProductSearch;
import org.tuttu.identity.ActingFor;
import org.tuttu.identity.Anyone;
import org.tuttu.identity.Caller;
import org.tuttu.identity.CurrentUser;
import org.tuttu.shared.Language;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.PageOf;
import org.tuttu.shared.PageRequest;

/** What can be ordered, for visitors and customers. Who acts for a customer sees the products in the currencies of that customer's accounts. */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
public class Catalogue {

  /** Who has no account that fits sees everything, as a visitor does. */
  private static final String PAYABLE = """
      (p.currency in (select currency from accounts where customer_id = ?)
        or not exists (select 1 from accounts a join products q on q.currency = a.currency and q.on_sale where a.customer_id = ?))""";

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  CurrentUser user;

  /**
   * By name; one statement, three when nothing contains the words.
   *
   * @param q        part of a name or number; null or blank for all
   * @param category a category's code; null or blank for all
   */
  @Anyone
  @Transactional
  public PageOf<ProductRow> products(String q, String category, PageRequest page) {
    Long customer = user.caller().map(Caller::actingFor).map(ActingFor::customerId).orElse(null);
    return new ProductSearch(em, """
        select p.id, p.number, p.name, p.kind, p.category, p.price, p.currency, p.vat_rate, p.stock from products p""")
        .and("p.on_sale")
        .and("p.category = ?", category)
        .and(PAYABLE, customer, customer)
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
    List<?> found = em.createNativeQuery("""
        select p.number, p.name, p.description, p.kind, p.category, n.name, p.price, p.currency, p.vat_rate, p.on_sale, p.stock
        from products p left join category_names n on n.category = p.category and n.language = ?
        where p.number = ?""")
        .setParameter(1, language.code())
        .setParameter(2, number)
        .getResultList();
    return found.stream().findFirst().map(row -> ProductDetails.of((Object[]) row)).orElseThrow(() -> new NotFound("product", number));
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
}
