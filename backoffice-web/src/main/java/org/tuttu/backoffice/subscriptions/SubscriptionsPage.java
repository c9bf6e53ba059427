package org.tuttu.backoffice.subscriptions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tuttu.backoffice.Wording;
import org.tuttu.backoffice.lists.ListView;
import org.tuttu.backoffice.lists.ListViews;

/** Subscriptions, as the address asks for them. */
@Named
@RequestScoped
public class SubscriptionsPage {
  private static final String HERE = "/subscriptions/subscriptions";

  @Inject ListViews lists;
  @Inject Wording wording;
  private ListView list;

  public void load() {
    var state = lists.state("subscriptions");
    if (!lists.isLeftForShorter(state, HERE)) {
      list = lists.of(state, HERE, List.of(tab("", "page.subscriptions.all", state.text()), tab("status=ACTIVE", "page.subscriptions.active", state.text()),
          tab("status=PAUSED", "page.subscriptions.paused", state.text())));
    }
  }

  private ListView.Tab tab(String query, String key, String shown) {
    return new ListView.Tab(ListViews.address(HERE, query), wording.text(key), "", shown.equals(query));
  }

  public ListView getList() {
    return list;
  }
}
