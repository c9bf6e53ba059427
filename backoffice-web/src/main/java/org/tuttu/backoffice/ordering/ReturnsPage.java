package org.tuttu.backoffice.ordering;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tuttu.backoffice.Wording;
import org.tuttu.backoffice.lists.ListView;
import org.tuttu.backoffice.lists.ListViews;
import org.tuttu.ordering.selfservice.ReturnStatus;
import org.tuttu.web.page.Formats;

/** Returns, as the address asks for them. */
@Named
@RequestScoped
public class ReturnsPage {
  private static final String HERE = "/returns/returns";

  @Inject ListViews lists;
  @Inject Formats formats;
  @Inject Wording wording;
  private ListView list;

  public void load() {
    var state = lists.state("returns");
    if (!lists.isLeftForShorter(state, HERE)) {
      list = lists.of(state, HERE, List.of(new ListView.Tab(ListViews.address(HERE, ""), wording.text("page.orders.all"), "", state.text().isEmpty()),
          tab(ReturnStatus.ASKED, state.text()), tab(ReturnStatus.ACCEPTED, state.text())));
    }
  }

  private ListView.Tab tab(ReturnStatus status, String shown) {
    var query = "status=" + status.name();
    return new ListView.Tab(ListViews.address(HERE, query), formats.name(status), "", shown.equals(query));
  }

  public ListView getList() {
    return list;
  }
}
