package org.tuttu.backoffice.customer;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.cdi.ViewScoped;
import org.tuttu.customer.CustomerPeople;
import org.tuttu.customer.Invitations;
import org.tuttu.web.access.AccessForm;
import org.tuttu.web.access.AccessTexts;
import org.tuttu.web.page.Conflict;
import org.tuttu.web.page.Notices;
import org.tuttu.web.page.PageAddress;

/** Changes what an invitation offers, for an owner who cannot. */
@Named
@ViewScoped(saveInViewState = true)
public class InvitationPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject CustomerPeople people;
  @Inject Invitations invitations;
  @Inject Notices notices;
  @Inject Conflict conflict;
  @Inject AccessTexts texts;
  private String customer;
  private Long id;
  private long version;
  private String email;
  private String now;
  private AccessForm access;

  public void load() {
    var invitation = people.invitation(customer, id == null ? 0 : id);
    version = invitation.version();
    email = invitation.email();
    access = AccessForm.of(invitation.right(), invitation.accounts(), people.accounts(customer));
  }

  public String change() {
    invitations.change(customer, id, version, access.input());
    notices.say("page.invitation.changed", email);
    return PageAddress.of("/customers/people").with("customer", customer).redirect();
  }

  /** After a conflict the next save is about what stands now, because the user has seen it. */
  public void settle() {
    now = null;
    if (conflict.isFound()) {
      var invitation = people.invitation(customer, id);
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

  public AccessForm getAccess() {
    return access;
  }

  public String getCustomer() {
    return customer;
  }

  public void setCustomer(String customer) {
    this.customer = customer;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }
}
