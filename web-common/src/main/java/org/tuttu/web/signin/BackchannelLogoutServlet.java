package org.tuttu.web.signin;

import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tuttu.identity.SignIns;

/**
 * Keycloak says that a session is over (OpenID Connect Back-Channel Logout 1.0). The table is the word for all nodes; what they remember is over
 * in seconds.
 */
@WebServlet("/backchannel-logout")
public class BackchannelLogoutServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = Logger.getLogger(BackchannelLogoutServlet.class.getName());

  @Inject
  transient OpenId keycloak;

  @Inject
  transient SignIns signIns;

  @Inject
  transient CurrentSignIns current;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setHeader("Cache-Control", "no-store");
    String token = request.getParameter("logout_token");
    if (token == null) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    try {
      end(keycloak.logout(token));
    } catch (KeycloakRefused e) {
      LOG.log(Level.WARNING, "A logout that is not Keycloak''s was refused: {0}", e.getMessage());
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
    } catch (KeycloakSilent e) {
      response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
  }

  private void end(LogoutTokenClaimsSet logout) {
    if (logout.getSessionID() != null) {
      signIns.endSession(logout.getSessionID().getValue());
    } else {
      signIns.endAllOf(logout.getSubject().getValue());
    }
    current.forgetAll();
  }
}
