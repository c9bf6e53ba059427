package org.tuttu.backoffice.communication;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tuttu.backoffice.lists.ListView;
import org.tuttu.backoffice.lists.ListViews;

/** Every contact with any customer, as the address asks for it. */
@Named
@RequestScoped
public class InteractionsPage {
  private static final String HERE = "/interactions/interactions";

  @Inject ListViews lists;
  private ListView list;

  public void load() {
    var state = lists.state("interactions");
    if (!lists.isLeftForShorter(state, HERE)) {
      list = lists.of(state, HERE, List.of());
    }
  }

  public ListView getList() {
    return list;
  }
}
