package org.tuttu.backoffice.billing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tuttu.backoffice.Wording;
import org.tuttu.backoffice.lists.ListView;
import org.tuttu.backoffice.lists.ListViews;
import org.tuttu.billing.InvoiceQueries;

/** Invoices and credit notes, as the address asks for them. */
@Named
@RequestScoped
public class InvoicesPage {
  private static final String HERE = "/invoices/invoices";
  private static final String OPEN = "kind=INVOICE&status=OPEN&sort=due";

  @Inject InvoiceQueries invoices;
  @Inject ListViews lists;
  @Inject Wording wording;
  private ListView list;

  public void load() {
    var state = lists.state("invoices");
    if (!lists.isLeftForShorter(state, HERE)) {
      var overdue = "kind=INVOICE&status=OPEN&due.to=" + invoices.today().minusDays(1) + "&sort=due";
      list = lists.of(state, HERE, List.of(
          tab("", "page.invoices.all", state.text()), tab(OPEN, "page.invoices.open", state.text()), tab(overdue, "page.invoices.overdue", state.text())));
    }
  }

  private ListView.Tab tab(String query, String key, String shown) {
    return new ListView.Tab(ListViews.address(HERE, query), wording.text(key), "", shown.equals(query));
  }

  public ListView getList() {
    return list;
  }
}
