package org.tuttu.backoffice.catalog;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tuttu.backoffice.lists.ListView;
import org.tuttu.backoffice.lists.ListViews;
import org.tuttu.web.page.PageAddress;

/** What products cost in price lists, as the address asks for it. */
@Named
@RequestScoped
public class PricesPage {
  private static final String HERE = "/products/prices";

  @Inject ListViews lists;
  private ListView list;

  public void load() {
    var state = lists.state("prices");
    if (!lists.isLeftForShorter(state, HERE)) {
      list = lists.of(state, HERE, List.of());
    }
  }

  /** The form for a new price, in the list and of the product that are looked at. */
  public String getAdd() {
    return PageAddress.of("/products/price").with("list", ListViews.parameter("list")).with("product", ListViews.parameter("number")).toString();
  }

  public ListView getList() {
    return list;
  }
}
