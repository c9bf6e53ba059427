package org.tuttu.backoffice.privacy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.tuttu.backoffice.Wording;
import org.tuttu.backoffice.lists.ListView;
import org.tuttu.backoffice.lists.ListViews;
import org.tuttu.privacy.selfservice.ErasureStatus;
import org.tuttu.web.page.Formats;

/** The requests to be forgotten: what waits for a decision, the first due first, unless the address asks for something else. */
@Named
@RequestScoped
public class RequestsPage {
  private static final String HERE = "/privacy/requests";

  @Inject ListViews lists;
  @Inject Formats formats;
  @Inject Wording wording;
  private ListView list;

  public void load() {
    var asked = lists.state("erasures");
    if (lists.isLeftForShorter(asked, HERE)) {
      return;
    }
    var status = asked.spec().require("status");
    var all = "all".equals(ListViews.parameter("view"));
    var state = asked.text().isEmpty() && !all ? asked.with(status, ErasureStatus.OPEN.name()) : asked;
    var chosen = state.given("status");
    var tabs = new ArrayList<ListView.Tab>();
    tabs.add(new ListView.Tab(HERE + "?view=all", wording.text("list.all"), "", state.text().isEmpty()));
    for (var each : ErasureStatus.values()) {
      tabs.add(new ListView.Tab(ListViews.address(HERE, state.with(status, each.name()).text()), formats.name(each), "", chosen.equals(List.of(each.name()))));
    }
    list = lists.of(state, HERE, tabs);
  }

  public ListView getList() {
    return list;
  }
}
