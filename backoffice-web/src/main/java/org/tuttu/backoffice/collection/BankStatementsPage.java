package org.tuttu.backoffice.collection;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tuttu.backoffice.lists.ListView;
import org.tuttu.backoffice.lists.ListViews;

/** The bank statements that were taken in. */
@Named
@RequestScoped
public class BankStatementsPage {
  private static final String HERE = "/bank/statements";

  @Inject ListViews lists;
  private ListView list;

  public void load() {
    var state = lists.state("bank-statements");
    if (!lists.isLeftForShorter(state, HERE)) {
      list = lists.of(state, HERE, List.of());
    }
  }

  public ListView getList() {
    return list;
  }
}
