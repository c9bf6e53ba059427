package org.tuttu.backoffice.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tuttu.backoffice.lists.ListView;
import org.tuttu.backoffice.lists.ListViews;

/** The audit trail, newest first, as the address asks for it. */
@Named
@RequestScoped
public class TrailPage {
  private static final String HERE = "/audit/trail";

  @Inject ListViews lists;
  private ListView list;

  public void load() {
    var state = lists.state("trail");
    if (!lists.isLeftForShorter(state, HERE)) {
      list = lists.of(state, HERE, List.of());
    }
  }

  public ListView getList() {
    return list;
  }
}
