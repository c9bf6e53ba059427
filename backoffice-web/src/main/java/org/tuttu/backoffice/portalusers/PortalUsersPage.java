package org.tuttu.backoffice.portalusers;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tuttu.backoffice.lists.ListView;
import org.tuttu.backoffice.lists.ListViews;

/** Who uses the portal, as the address asks for them. */
@Named
@RequestScoped
public class PortalUsersPage {
  private static final String HERE = "/portal-users/portal-users";

  @Inject ListViews lists;
  private ListView list;

  public void load() {
    var state = lists.state("portal-users");
    if (!lists.isLeftForShorter(state, HERE)) {
      list = lists.of(state, HERE, List.of());
    }
  }

  public ListView getList() {
    return list;
  }
}
