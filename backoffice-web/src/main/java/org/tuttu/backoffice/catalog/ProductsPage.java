package org.tuttu.backoffice.catalog;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tuttu.backoffice.lists.ListView;
import org.tuttu.backoffice.lists.ListViews;
import org.tuttu.catalog.ProductFilter;
import org.tuttu.catalog.ProductQueries;
import org.tuttu.catalog.StockRow;
import org.tuttu.shared.PageRequest;

/** What is sold or was: its price, the pieces on hand, and whether it can be ordered. Words that nothing contains find what resembles them. */
@Named
@RequestScoped
public class ProductsPage {
  private static final String HERE = "/products/products";

  @Inject ListViews lists;
  @Inject ProductQueries products;
  private ListView list;

  public void load() {
    var state = lists.state("products");
    if (lists.isLeftForShorter(state, HERE)) {
      return;
    }
    list = lists.of(state, HERE, List.of());
    if (list.isEmpty() && state.asksOnly("q")) {
      var alike = products.list(new ProductFilter(list.q(), null, false), PageRequest.first());
      list = lists.found(state, HERE, List.of(), alike.rows().stream().map(StockRow::id).toList(), null);
    }
  }

  public ListView getList() {
    return list;
  }
}
