package org.tuttu.backoffice.replenishment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tuttu.backoffice.lists.ListView;
import org.tuttu.backoffice.lists.ListViews;

/** Customers' standing orders, as the address asks for them. */
@Named
@RequestScoped
public class StandingPage {
  private static final String HERE = "/orders/standing";

  @Inject ListViews lists;
  private ListView list;

  public void load() {
    var state = lists.state("standing-orders");
    if (!lists.isLeftForShorter(state, HERE)) {
      list = lists.of(state, HERE, List.of());
    }
  }

  public ListView getList() {
    return list;
  }
}
