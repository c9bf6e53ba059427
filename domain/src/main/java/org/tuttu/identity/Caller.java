package org.tuttu.identity;

import java.io.Serializable;
import java.util.Set;

/**
 * Somebody who has signed in, or the system at work by itself.
 *
 * @param subject   Keycloak's id of the user; {@code system} for the system
 * @param name      the name to show
 * @param actingFor the customer they act for; null for staff and for a user without a membership
 */
public record Caller(String subject, String username, String name, String email, Set<Role> roles, ActingFor actingFor) implements Serializable {

  private static final Caller SYSTEM = new Caller("system", "system", "Tuttu", "", Set.of(), null);

  public Caller {
    roles = Set.copyOf(roles);
  }

  /** Jobs run as the system: nobody's request. */
  public static Caller system() {
    return SYSTEM;
  }

  public boolean isSystem() {
    return this == SYSTEM;
  }

  public boolean has(Role role) {
    return roles.contains(role);
  }

  public Caller actingFor(ActingFor customer) {
    return new Caller(subject, username, name, email, roles, customer);
  }
}
