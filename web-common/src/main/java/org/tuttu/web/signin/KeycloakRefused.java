package org.tuttu.web.signin;

/** Keycloak said no, or something that was shown to us is not from Keycloak. */
class KeycloakRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  KeycloakRefused(String reason) {
    super(reason);
  }
}
