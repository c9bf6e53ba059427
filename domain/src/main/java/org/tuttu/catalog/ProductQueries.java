package org.tuttu.catalog;

import static org.tuttu.identity.StaffPermission.VIEW_PRODUCTS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.tuttu.catalog.selfservice.CategoryRow;
import org.tuttu.identity.StaffMay;
import org.tuttu.shared.Language;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.PageOf;
import org.tuttu.shared.PageRequest;

/** What staff see of the catalogue: also what is no longer on sale, and the pieces on hand. */
@ApplicationScoped
@Transactional
public class ProductQueries {

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  /** By name; one statement, three when nothing contains the words. */
  @StaffMay(VIEW_PRODUCTS)
  public PageOf<StockRow> list(ProductFilter filter, PageRequest page) {
    ProductSearch search = new ProductSearch(em, """
        select p.id, p.number, p.name, p.kind, p.category, p.price, p.currency, p.vat_rate, p.stock, p.on_sale from products p""")
        .and("p.category = ?", filter.category());
    if (filter.onSaleOnly()) {
      search.and("p.on_sale");
    }
    return search.page(filter.q(), page, StockRow::of, StockRow::id);
  }

  /** @throws NotFound when there is no such product */
  @StaffMay(VIEW_PRODUCTS)
  public ProductSheet details(String number) {
    List<?> found = em.createNativeQuery("""
        select p.number, p.version, p.kind, p.currency, p.stock, p.on_sale, p.category, p.name, p.description, p.price, p.vat_rate
        from products p where p.number = ?""")
        .setParameter(1, number)
        .getResultList();
    return found.stream().findFirst().map(row -> ProductSheet.of((Object[]) row)).orElseThrow(() -> new NotFound("product", number));
  }

  /** All categories in the shop's order. */
  @StaffMay(VIEW_PRODUCTS)
  public List<CategoryRow> categories(Language language) {
    List<?> found = em.createNativeQuery("""
        select c.code, n.name from categories c join category_names n on n.category = c.code and n.language = ? order by c.position, c.code""")
        .setParameter(1, language.code())
        .getResultList();
    return found.stream().map(row -> (Object[]) row).map(row -> new CategoryRow((String) row[0], (String) row[1])).toList();
  }
}
