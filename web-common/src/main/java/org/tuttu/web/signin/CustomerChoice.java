package org.tuttu.web.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.tuttu.identity.CurrentUser;
import org.tuttu.identity.Role;
import org.tuttu.identity.SignIns;
import org.tuttu.web.page.LanguageChosen;

/** What a signed-in user of the portal chooses for their sign-in: the customer to act for, and the language. */
@ApplicationScoped
public class CustomerChoice {

  @Inject
  Cookies cookies;

  @Inject
  SignIns signIns;

  @Inject
  CurrentSignIns current;

  @Inject
  CurrentUser user;

  @Inject
  HttpServletRequest thisRequest;

  /**
   * Lets the user act by another of their memberships, also one that they have just got; from the next request on, so redirect.
   *
   * @throws org.tuttu.shared.NotFound when the membership is not the user's own
   */
  public void actFor(HttpServletRequest request, HttpServletResponse response, long membershipId) {
    String token = cookies.token(request);
    cookies.keepToken(response, signIns.actFor(token == null ? "" : token, membershipId));
    if (token != null) {
      current.forget(token);
    }
  }

  /** Makes what was changed about the user (name of the customer, language) show at once. */
  public void reread(HttpServletRequest request) {
    String token = cookies.token(request);
    if (token != null) {
      current.forget(token);
    }
  }

  void keep(@Observes LanguageChosen choice) {
    if (user.has(Role.CUSTOMER)) {
      signIns.speak(user.require().subject(), choice.language());
      reread(thisRequest);
    }
  }
}
