package org.tuttu.backoffice.customer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tuttu.backoffice.lists.ListView;
import org.tuttu.backoffice.lists.ListViews;
import org.tuttu.customer.CustomerMatch;
import org.tuttu.shared.PageRequest;
import org.tuttu.web.page.PageAddress;

/** Customers, as the address asks for them: the newest first, or what was searched for. A whole number leads straight to its customer. */
@Named
@RequestScoped
public class CustomersPage {
  private static final String HERE = "/customers/customers";

  @Inject ListViews lists;
  @Inject CustomerFinder finder;
  private ListView list;

  public void load() {
    var state = lists.state("customers");
    if (lists.isLeftForShorter(state, HERE)) {
      return;
    }
    if (!state.asksOnly("q")) {
      list = lists.of(state, HERE, List.of());
      return;
    }
    var found = finder.find(String.join(" ", state.given("q")), PageRequest.after(ListViews.parameter("after")));
    if (found.exactly() != null) {
      lists.leaveFor(PageAddress.of("/customers/customer").with("number", found.exactly()).toString());
    } else {
      list = lists.found(state, HERE, List.of(), found.customers().rows().stream().map(CustomerMatch::id).toList(), found.customers().next());
    }
  }

  public ListView getList() {
    return list;
  }
}
