package org.tuttu.system.crowd;

/** Who of the staff takes orders by phone, sends goods and notes calls; the id is that in docker/keycloak/demo-users.json. */
final class Staff {
  static final String SUBJECT = "00000000-0000-4000-8000-000000000011";
  static final String NAME = "Clara Lehtonen";

  private Staff() {}
}
