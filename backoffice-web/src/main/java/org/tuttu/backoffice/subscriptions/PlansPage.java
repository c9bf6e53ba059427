package org.tuttu.backoffice.subscriptions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tuttu.backoffice.lists.ListView;
import org.tuttu.backoffice.lists.ListViews;

/** Plans, as the address asks for them. */
@Named
@RequestScoped
public class PlansPage {
  private static final String HERE = "/plans/plans";

  @Inject ListViews lists;
  private ListView list;

  public void load() {
    var state = lists.state("plans");
    if (!lists.isLeftForShorter(state, HERE)) {
      list = lists.of(state, HERE, List.of());
    }
  }

  public ListView getList() {
    return list;
  }
}
