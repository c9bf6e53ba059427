package org.tuttu.backoffice.customer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tuttu.backoffice.lists.ListView;
import org.tuttu.backoffice.lists.ListViews;

/** The people at organisations, as the address asks for them. */
@Named
@RequestScoped
public class ContactsPage {
  private static final String HERE = "/customers/contacts";

  @Inject ListViews lists;
  private ListView list;

  public void load() {
    var state = lists.state("contacts");
    if (!lists.isLeftForShorter(state, HERE)) {
      list = lists.of(state, HERE, List.of());
    }
  }

  public ListView getList() {
    return list;
  }
}
