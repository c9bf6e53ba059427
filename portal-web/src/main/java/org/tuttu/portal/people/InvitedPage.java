package org.tuttu.portal.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tuttu.customer.selfservice.MyPeople;
import org.tuttu.portal.account.Given;
import org.tuttu.web.access.AccessTexts;
import org.tuttu.web.page.Formats;
import org.tuttu.web.page.Notices;

/** Asks before an invitation is withdrawn. */
@Named
@RequestScoped
public class InvitedPage {
  @Inject MyPeople people;
  @Inject Notices notices;
  @Inject Formats formats;
  @Inject AccessTexts access;
  private String id;
  private InvitationView invitation;

  public void load() {
    invitation = InvitationView.of(people.invitation(Given.id("invitation", id)), formats, access);
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
