package org.tuttu.web.signin;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tuttu.identity.ConfirmedUser;
import org.tuttu.identity.SignInEnd;
import org.tuttu.identity.SignIns;
import org.tuttu.shared.RuleViolated;
import org.tuttu.web.page.Look;

/** Where Keycloak sends the browser back with its answer. */
@WebServlet("/callback")
public class CallbackServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = Logger.getLogger(CallbackServlet.class.getName());

  @Inject
  transient Application application;

  @Inject
  transient Cookies cookies;

  @Inject
  transient OpenId keycloak;

  @Inject
  transient SignIns signIns;

  @Inject
  transient CurrentSignIns current;

  @Inject
  transient Look look;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
    if (request.getParameter("sid") != null || request.getParameter("logout_token") != null) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);    // pac4j would take these as an unsigned logout
      return;
    }
    int slot = Attempt.slotOf(request.getParameter("state"));
    Optional<Attempt> attempt = slot < 0 ? Optional.empty() : cookies.attempt(request, slot)
        .filter(begun -> begun.state().equals(request.getParameter("state")));
    if (attempt.isPresent()) {
      cookies.dropAttempt(response, slot);
      finish(request, response, attempt.get());
    } else if (Known.in(request).isPresent()) {
      response.sendRedirect(application.home());
    } else {
      SignInProblem.EXPIRED.show(request, response);
    }
  }

  private void finish(HttpServletRequest request, HttpServletResponse response, Attempt attempt) throws ServletException, IOException {
    if ("temporarily_unavailable".equals(request.getParameter("error"))) {
      response.sendRedirect(application.path() + "/sign-in?to=" + URLEncoder.encode(attempt.target(), StandardCharsets.UTF_8)
          + "&kept=" + attempt.kept());          // Keycloak's page was left open for too long
      return;
    }
    try {
      ConfirmedUser user = keycloak.answer(request, response, attempt, look.getLanguage());
      String token = signIns.begin(application.name(), user, request.getHeader("User-Agent"), cookies.token(request));
      endOther(request);
      cookies.keepToken(response, token);
      response.sendRedirect(AccountAction.landing(request, attempt));
    } catch (KeycloakSilent e) {
      LOG.log(Level.WARNING, "A sign-in could not be finished: Keycloak does not answer", e);
      SignInProblem.UNAVAILABLE.show(request, response);
    } catch (KeycloakRefused e) {
      LOG.log(Level.WARNING, "A sign-in was refused: {0}", e.getMessage());
      SignInProblem.EXPIRED.show(request, response);
    } catch (RuleViolated e) {
      SignInProblem.of(e).show(request, response);
    }
  }

  /** The browser's former sign-in, if it had one, is not left lying about. */
  private void endOther(HttpServletRequest request) {
    String former = cookies.token(request);
    if (former != null) {
      signIns.end(former, SignInEnd.SIGNED_OUT);
      current.forget(former);
    }
  }
}
