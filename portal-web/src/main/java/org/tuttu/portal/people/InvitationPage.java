package org.tuttu.portal.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.tuttu.customer.selfservice.InvitationOffer;
import org.tuttu.customer.selfservice.MyInvitations;
import org.tuttu.portal.PortalTexts;
import org.tuttu.web.access.AccessTexts;
import org.tuttu.web.page.Notices;
import org.tuttu.web.signin.CustomerChoice;

/** Shows an invitation to the person who holds its code, to accept it. */
@Named
@RequestScoped
public class InvitationPage {
  @Inject MyInvitations invitations;
  @Inject CustomerChoice choice;
  @Inject PortalTexts texts;
  @Inject AccessTexts access;
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

  /** While a command comes in, the invitation is not read yet. */
  public List<String> getRights() {
    return offer == null ? List.of() : access.lines(offer.right(), offer.accounts());
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }
}
