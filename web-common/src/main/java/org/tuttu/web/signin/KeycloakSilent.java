package org.tuttu.web.signin;

import java.io.IOException;

/** Keycloak does not answer, or not sensibly: nobody's fault, and nobody is signed out for it. */
class KeycloakSilent extends RuntimeException {

  private static final long serialVersionUID = 1L;

  KeycloakSilent(Throwable cause) {
    super(cause);
  }

  /** Whether something failed because Keycloak could not be reached. */
  static boolean isCauseOf(Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException || cause instanceof KeycloakSilent) {
        return true;
      }
    }
    return false;
  }
}
