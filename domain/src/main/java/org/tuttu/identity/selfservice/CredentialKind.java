package org.tuttu.identity.selfservice;

import java.util.Optional;
import java.util.stream.Stream;

/** What somebody can sign in with, and how Keycloak calls it and the action that sets it up. */
public enum CredentialKind {
  PASSWORD("password", "UPDATE_PASSWORD"),
  CODE("otp", "CONFIGURE_TOTP"),
  PASSKEY("webauthn-passwordless", "webauthn-register-passwordless");

  private final String type;
  private final String action;

  CredentialKind(String type, String action) {
    this.type = type;
    this.action = action;
  }

  /** Keycloak's action, for its parameter {@code kc_action}. */
  public String action() {
    return action;
  }

  public static Optional<CredentialKind> ofType(String type) {
    return Stream.of(values()).filter(kind -> kind.type.equals(type)).findFirst();
  }
}
