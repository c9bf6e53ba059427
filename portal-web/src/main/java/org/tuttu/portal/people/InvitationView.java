package org.tuttu.portal.people;

import org.tuttu.customer.selfservice.InvitationRow;
import org.tuttu.web.access.AccessTexts;
import org.tuttu.web.page.Formats;

/** An invitation that waits to be accepted, ready to print. */
public record InvitationView(long id, String email, String right, String by, String expires) {
  static InvitationView of(InvitationRow row, Formats formats, AccessTexts access) {
    return new InvitationView(
        row.id(), row.email(), access.line(row.right(), row.accounts()), row.invitedBy(), formats.dateTime(row.expiresAt()));
  }
}
