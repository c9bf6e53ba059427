package org.tuttu.backoffice.customer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.tuttu.backoffice.Wording;
import org.tuttu.backoffice.lists.ListView;
import org.tuttu.backoffice.lists.ListViews;
import org.tuttu.customer.selfservice.ChangeStatus;
import org.tuttu.lists.ListState;
import org.tuttu.web.page.Formats;

/** What customers asked to have changed: what waits for a decision, the oldest first, unless the address asks for something else. */
@Named
@RequestScoped
public class ChangesPage {
  private static final String HERE = "/changes/changes";

  @Inject ListViews lists;
  @Inject Formats formats;
  @Inject Wording wording;
  private ListView list;

  public void load() {
    var asked = lists.state("changes");
    if (lists.isLeftForShorter(asked, HERE)) {
      return;
    }
    var status = asked.spec().require("status");
    var all = "all".equals(ListViews.parameter("view"));
    var state = asked.text().isEmpty() && !all ? asked.with(status, ChangeStatus.WAITING.name()) : asked;
    list = lists.of(state, HERE, tabs(state));
  }

  private List<ListView.Tab> tabs(ListState state) {
    var status = state.spec().require("status");
    var chosen = state.given("status");
    var tabs = new ArrayList<ListView.Tab>();
    tabs.add(new ListView.Tab(HERE + "?view=all", wording.text("list.all"), "", state.text().isEmpty()));
    for (var each : ChangeStatus.values()) {
      tabs.add(new ListView.Tab(ListViews.address(HERE, state.with(status, each.name()).text()), formats.name(each), "", chosen.equals(List.of(each.name()))));
    }
    return tabs;
  }

  public ListView getList() {
    return list;
  }
}
