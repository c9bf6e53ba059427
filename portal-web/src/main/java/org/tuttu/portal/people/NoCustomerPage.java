package org.tuttu.portal.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tuttu.customer.selfservice.MyInvitations;
import org.tuttu.web.Visitor;
import org.tuttu.web.page.Notices;

/** For somebody who has signed in and whom nothing connects to a customer yet. */
@Named
@RequestScoped
public class NoCustomerPage {
  @Inject MyInvitations invitations;
  @Inject Visitor visitor;
  @Inject Notices notices;

  /** Opens a person's account: for a new customer only. */
  public String open() {
    invitations.openOwnAccount();
    notices.say("customer.opened");
    return "/home?faces-redirect=true";
  }

  /** Somebody who acts for a customer already may still have a code for another. */
  public boolean isConnected() {
    return visitor.getActingForNumber() != null;
  }
}
