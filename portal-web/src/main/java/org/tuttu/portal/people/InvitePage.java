package org.tuttu.portal.people;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.cdi.ViewScoped;
import org.tuttu.customer.selfservice.InvitationInput;
import org.tuttu.customer.selfservice.MyPeople;
import org.tuttu.shared.Language;
import org.tuttu.web.Rights;
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
  @Inject Rights rights;
  private String email;
  private String right = "BUYER";
  private String language;

  /** Only who may see the people gets this page. */
  public void load() {
    people.rights();
    language = look.getLanguage();
  }

  public String invite() {
    people.invite(new InvitationInput(email, rights.of(right), Language.of(language).orElse(null)));
    notices.say("invitation.sent", email);
    return "/account/people?faces-redirect=true";
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getRight() {
    return right;
  }

  public void setRight(String right) {
    this.right = right;
  }

  public String getLanguage() {
    return language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }
}
