package org.tuttu.portal.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.tuttu.customer.selfservice.InvitationOffer;
import org.tuttu.customer.selfservice.MyInvitations;
import org.tuttu.portal.PortalTexts;
import org.tuttu.web.page.Formats;
import org.tuttu.web.page.Notices;
import org.tuttu.web.signin.CustomerChoice;

/** Shows an invitation to the person who holds its code, to accept it. */
@Named
@RequestScoped
public class InvitationPage {
  @Inject MyInvitations invitations;
  @Inject CustomerChoice choice;
  @Inject PortalTexts texts;
  @Inject Formats formats;
  @Inject Notices notices;
  private String code;
  private InvitationOffer offer;

  public void load() {
    offer = invitations.look(code);
  }

  /** After a refused command the page says why it can no longer be accepted. */
  public void show() {
    if (offer == null) {
      load();
    }
  }

  public String accept() {
    var membership = invitations.accept(code);
    var external = FacesContext.getCurrentInstance().getExternalContext();
    choice.actFor((HttpServletRequest) external.getRequest(), (HttpServletResponse) external.getResponse(), membership.membershipId());
    notices.say("invitation.accepted", membership.customerName());
    return "/home?faces-redirect=true";
  }

  public String getCustomer() {
    return offer.customerName();
  }

  public String getText() {
    return texts.text("invitation.text", offer.invitedBy(), offer.customerName());
  }

  public String getRight() {
    return formats.name(offer.right());
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }
}
