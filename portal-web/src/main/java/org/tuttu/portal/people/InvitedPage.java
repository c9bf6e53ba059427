package org.tuttu.portal.people;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.cdi.ViewScoped;
import org.tuttu.customer.selfservice.MyPeople;
import org.tuttu.portal.account.Given;
import org.tuttu.web.access.AccessForm;
import org.tuttu.web.access.AccessTexts;
import org.tuttu.web.page.Conflict;
import org.tuttu.web.page.Formats;
import org.tuttu.web.page.Notices;

/** Changes what an invitation offers, or takes it back. */
@Named
@ViewScoped(saveInViewState = true)
public class InvitedPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject MyPeople people;
  @Inject Notices notices;
  @Inject Conflict conflict;
  @Inject Formats formats;
  @Inject AccessTexts texts;
  private String id;
  private long invitationId;
  private long version;
  private String email;
  private String by;
  private String expires;
  private String now;
  private AccessForm access;

  public void load() {
    invitationId = Given.id("invitation", id);
    var invitation = people.invitation(invitationId);
    version = invitation.version();
    email = invitation.email();
    by = invitation.invitedBy();
    expires = formats.dateTime(invitation.expiresAt());
    access = AccessForm.of(invitation.right(), invitation.accounts(), people.accounts());
  }

  public String change() {
    people.changeInvitation(invitationId, version, access.input());
    notices.say("invitation.changed", email);
    return "/account/people?faces-redirect=true";
  }

  public String withdraw() {
    people.withdrawInvitation(invitationId);
    notices.say("invitation.withdrawn", email);
    return "/account/people?faces-redirect=true";
  }

  /** After a conflict what is sent next is about what stands now, because the user has seen it. */
  public void settle() {
    now = null;
    if (conflict.isFound()) {
      var invitation = people.invitation(invitationId);
      version = invitation.version();
      now = texts.line(invitation.right(), invitation.accounts());
    }
  }

  /** What somebody else made of the invitation while it was being changed here; null when nobody did. */
  public String getNow() {
    return now;
  }

  public String getEmail() {
    return email;
  }

  public String getBy() {
    return by;
  }

  public String getExpires() {
    return expires;
  }

  public AccessForm getAccess() {
    return access;
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }
}
