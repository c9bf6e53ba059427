package org.tuttu.backoffice.billing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tuttu.backoffice.Wording;
import org.tuttu.backoffice.lists.ListView;
import org.tuttu.backoffice.lists.ListViews;

/** Payments, refunds and write-offs, as the address asks for them. */
@Named
@RequestScoped
public class PaymentsPage {
  private static final String HERE = "/payments/payments";
  private static final String UNUSED = "unused.from=0.01";

  @Inject ListViews lists;
  @Inject Wording wording;
  private ListView list;

  public void load() {
    var state = lists.state("payments");
    if (!lists.isLeftForShorter(state, HERE)) {
      list = lists.of(state, HERE, List.of(tab("", "page.payments.all", state.text()), tab(UNUSED, "page.payments.unused", state.text())));
    }
  }

  private ListView.Tab tab(String query, String key, String shown) {
    return new ListView.Tab(ListViews.address(HERE, query), wording.text(key), "", shown.equals(query));
  }

  public ListView getList() {
    return list;
  }
}
