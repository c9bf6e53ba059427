package org.tuttu.identity;

/** The realm roles of Keycloak; manager contains staff, admin contains manager. */
public enum Role {
  CUSTOMER,
  STAFF,
  MANAGER,
  ADMIN
}
