package org.tuttu.web.signin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.tuttu.identity.SignInEnd;
import org.tuttu.identity.SignIns;

/** Signs out, here and at Keycloak. By POST only: another site's link or picture signs nobody out. */
@WebServlet("/sign-out")
public class SignOutServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject
  transient Application application;

  @Inject
  transient Cookies cookies;

  @Inject
  transient CurrentSignIns current;

  @Inject
  transient SignIns signIns;

  @Inject
  transient OpenId keycloak;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String token = cookies.token(request);
    Optional<String> idToken = token == null ? Optional.empty() : signIns.end(token, SignInEnd.SIGNED_OUT);
    if (token != null) {
      current.forget(token);
      cookies.dropToken(response);
    }
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", idToken.map(hint -> keycloak.signOutAddress(request, response, hint)).orElse(application.home()));
  }
}
