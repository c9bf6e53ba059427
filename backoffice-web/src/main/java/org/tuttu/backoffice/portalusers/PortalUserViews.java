package org.tuttu.backoffice.portalusers;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.tuttu.backoffice.Wording;
import org.tuttu.customer.PortalUserRow;
import org.tuttu.web.page.Formats;

/** Makes strings ready to print of portal users. */
@RequestScoped
public class PortalUserViews {
  @Inject Formats formats;
  @Inject Wording wording;

  PortalUserView of(PortalUserRow row) {
    return new PortalUserView(
        row.subject(), row.name(), row.email(), formats.number(row.customers()), formats.date(row.createdAt()), row.blocked(),
        wording.text(state(row)), row.blocked() ? "bad" : "good");
  }

  private static String state(PortalUserRow row) {
    if (row.keycloakPending()) {
      return row.blocked() ? "state.block-pending" : "state.unblock-pending";
    }
    return row.blocked() ? "state.blocked" : "state.active";
  }
}
