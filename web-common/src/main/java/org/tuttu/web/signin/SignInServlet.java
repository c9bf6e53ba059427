package org.tuttu.web.signin;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tuttu.web.page.Look;

/** Begins a sign-in: {@code /sign-in?to=address}; or, for somebody who has signed in, an {@link AccountAction}. */
@WebServlet("/sign-in")
public class SignInServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = Logger.getLogger(SignInServlet.class.getName());

  @Inject
  transient Application application;

  @Inject
  transient Cookies cookies;

  @Inject
  transient OpenId keycloak;

  @Inject
  transient Clock clock;

  @Inject
  transient Look look;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
    Optional<AccountAction> action = application.isPortal() ? AccountAction.in(request) : Optional.empty();
    String target = action.map(AccountAction::landing).orElseGet(() -> Target.checked(application.path(), request.getParameter("to")));
    if (action.isEmpty() && Known.in(request).isPresent()) {
      response.sendRedirect(target);
      return;
    }
    Attempt attempt = Attempt.at(cookies.freeSlot(request), clock.instant(), target, Boolean.parseBoolean(request.getParameter("kept")));
    try {
      String address = keycloak.signInAddress(request, response, attempt, look.getLanguage(), action.map(AccountAction::keycloaks));
      cookies.keepAttempt(response, attempt);
      response.sendRedirect(address);
    } catch (KeycloakSilent e) {
      LOG.log(Level.WARNING, "Nobody can sign in: Keycloak does not answer", e);
      SignInProblem.UNAVAILABLE.show(request, response);
    }
  }
}
