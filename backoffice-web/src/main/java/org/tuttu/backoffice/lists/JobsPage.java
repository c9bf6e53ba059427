package org.tuttu.backoffice.lists;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What was done to many records at once, as the address asks for it. */
@Named
@RequestScoped
public class JobsPage {
  private static final String HERE = "/lists/jobs";

  @Inject ListViews lists;
  private ListView list;

  public void load() {
    var state = lists.state("jobs");
    if (!lists.isLeftForShorter(state, HERE)) {
      list = lists.of(state, HERE, List.of());
    }
  }

  public ListView getList() {
    return list;
  }
}
