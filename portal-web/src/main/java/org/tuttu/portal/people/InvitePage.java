package org.tuttu.portal.people;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.cdi.ViewScoped;
import org.tuttu.customer.selfservice.InvitationInput;
import org.tuttu.customer.selfservice.MyPeople;
import org.tuttu.shared.Language;
import org.tuttu.web.access.AccessForm;
import org.tuttu.web.page.Look;
import org.tuttu.web.page.Notices;

/** Invites a colleague by e-mail. */
@Named
@ViewScoped(saveInViewState = true)
public class InvitePage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject MyPeople people;
  @Inject Notices notices;
  @Inject Look look;
  private String email;
  private AccessForm access;
  private String language;

  /** Only who may see the people gets this page. */
  public void load() {
    access = AccessForm.forBuyer(people.accounts());
    language = look.getLanguage();
  }

  public String invite() {
    people.invite(new InvitationInput(email, access.input(), Language.of(language).orElse(null)));
    notices.say("invitation.sent", email);
    return "/account/people?faces-redirect=true";
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

  public String getLanguage() {
    return language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }
}
