package org.tuttu.portal.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tuttu.customer.selfservice.MyPeople;
import org.tuttu.portal.account.Given;
import org.tuttu.shared.NotFound;
import org.tuttu.web.page.Formats;
import org.tuttu.web.page.Notices;

/** Asks before an invitation is withdrawn. */
@Named
@RequestScoped
public class InvitedPage {
  @Inject MyPeople people;
  @Inject Notices notices;
  @Inject Formats formats;
  private String id;
  private InvitationView invitation;

  public void load() {
    invitation = people.list().invitations().stream().filter(row -> row.id() == Given.id("invitation", id)).findFirst()
        .map(row -> InvitationView.of(row, formats)).orElseThrow(() -> new NotFound("invitation", id));
  }

  public String withdraw() {
    load();
    people.withdrawInvitation(invitation.id());
    notices.say("invitation.withdrawn", invitation.email());
    return "/account/people?faces-redirect=true";
  }

  public InvitationView getInvitation() {
    return invitation;
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }
}
