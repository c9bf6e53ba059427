package org.tuttu.web.signin;

import jakarta.security.enterprise.CallerPrincipal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.tuttu.identity.SignIn;

/** A sign-in as this node remembers it, ready to be given to the container. */
public record Known(SignIn signIn, CallerPrincipal principal, Set<String> groups) {

  private static final String ATTRIBUTE = Known.class.getName();

  static Known of(SignIn signIn) {
    return new Known(signIn, new CallerPrincipal(signIn.caller().username()), Groups.of(signIn.caller().roles()));
  }

  /** The sign-in that the request came with; empty for a visitor. */
  public static Optional<SignIn> in(HttpServletRequest request) {
    return Optional.ofNullable((Known) request.getAttribute(ATTRIBUTE)).map(Known::signIn);
  }

  void putInto(HttpServletRequest request) {
    request.setAttribute(ATTRIBUTE, this);
  }
}
