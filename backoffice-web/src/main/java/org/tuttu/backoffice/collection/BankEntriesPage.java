package org.tuttu.backoffice.collection;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.tuttu.backoffice.Wording;
import org.tuttu.backoffice.lists.ListView;
import org.tuttu.backoffice.lists.ListViews;
import org.tuttu.shared.RuleViolated;
import org.tuttu.shared.Texts;

/** What came in and went out by the bank, and where a statement is taken in. */
@Named
@RequestScoped
public class BankEntriesPage {
  static final String REFUSED = BankEntriesPage.class.getName();
  private static final String HERE = "/bank/entries";

  @Inject ListViews lists;
  @Inject Wording wording;
  @Inject HttpServletRequest request;
  private ListView list;

  public void load() {
    var state = lists.state("bank-entries");
    if (!lists.isLeftForShorter(state, HERE)) {
      list = lists.of(state, HERE, List.of(tab("", "all", state.text()), tab("status=WAITING", "waiting", state.text()), tab("status=ASIDE", "aside", state.text()),
          tab("status=OUTGOING", "outgoing", state.text())));
    }
  }

  private ListView.Tab tab(String query, String key, String shown) {
    return new ListView.Tab(ListViews.address(HERE, query), wording.text("page.bank." + key), "", shown.equals(query));
  }

  public ListView getList() {
    return list;
  }

  /** Why a file was not taken in; empty when none was refused. */
  public String getProblem() {
    return request.getAttribute(REFUSED) instanceof RuleViolated refused ? Texts.error(wording.locale(), refused) : "";
  }
}
