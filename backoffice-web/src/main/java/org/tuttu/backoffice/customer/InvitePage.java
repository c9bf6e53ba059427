package org.tuttu.backoffice.customer;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import org.tuttu.customer.CustomerPeople;
import org.tuttu.customer.CustomerQueries;
import org.tuttu.customer.Invitations;
import org.tuttu.customer.selfservice.InvitationInput;
import org.tuttu.identity.CustomerRight;
import org.tuttu.shared.Language;
import org.tuttu.web.access.AccessForm;
import org.tuttu.web.page.Notices;
import org.tuttu.web.page.PageAddress;

/** Invites somebody to the portal for a customer, and shows who has not come yet. */
@Named
@ViewScoped(saveInViewState = true)
public class InvitePage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject CustomerQueries queries;
  @Inject Invitations invitations;
  @Inject CustomerPeople people;
  @Inject CustomerViews views;
  @Inject Notices notices;
  private String customer;
  private String name;
  private String email;
  private AccessForm access;
  private Language language;
  private List<CustomerView.Invitation> pending = new ArrayList<>();

  public void load() {
    var details = queries.forForm(customer);
    name = details.name();
    language = details.language();
    pending = new ArrayList<>(details.invitations().stream().map(views::invitation).toList());
    access = AccessForm.of(details.people().isEmpty() ? CustomerRight.OWNER : CustomerRight.BUYER, List.of(), people.accounts(customer));
  }

  public String send() {
    invitations.invite(customer, new InvitationInput(email, access.input(), language));
    notices.say("page.invite.done", email);
    return PageAddress.of("/customers/customer").with("number", customer).redirect();
  }

  public String withdraw(long id) {
    invitations.withdraw(id);
    notices.say("page.invite.withdrawn");
    return PageAddress.of("/customers/invite").with("customer", customer).redirect();
  }

  public String getName() {
    return name;
  }

  public List<CustomerView.Invitation> getPending() {
    return pending;
  }

  public String getCustomer() {
    return customer;
  }

  public void setCustomer(String customer) {
    this.customer = customer;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public AccessForm getAccess() {
    return access;
  }

  public Language getLanguage() {
    return language;
  }

  public void setLanguage(Language language) {
    this.language = language;
  }
}
