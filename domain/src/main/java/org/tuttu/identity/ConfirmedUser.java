package org.tuttu.identity;

import java.time.Duration;
import java.util.Set;

/**
 * What Keycloak confirmed about a user, at sign-in and each time it is asked again.
 *
 * @param subject      Keycloak's id of the user
 * @param sid          Keycloak's session; null when it did not say
 * @param language     en, fi, nb or lv
 * @param idToken      needed to sign out at Keycloak
 * @param refreshToken needed to ask again
 * @param freshFor     how long this may be taken as true
 */
public record ConfirmedUser(
    String subject, String sid, String username, String name, String email, String language, Set<Role> roles,
    String idToken, String refreshToken, Duration freshFor) {

  public ConfirmedUser {
    roles = Set.copyOf(roles);
  }

  boolean has(Role role) {
    return roles.contains(role);
  }

  @Override
  public String toString() {
    return "ConfirmedUser[" + subject + "]";
  }
}
