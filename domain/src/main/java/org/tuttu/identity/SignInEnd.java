package org.tuttu.identity;

/** Why a sign-in ended. */
public enum SignInEnd {
  SIGNED_OUT,
  SIGNED_OUT_ELSEWHERE,
  /** Keycloak no longer accepts it: the user is disabled, or the session over. */
  REFUSED,
  /** Nobody signed out, until its longest time was over. */
  EXPIRED
}
