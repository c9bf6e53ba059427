package org.tuttu.customer;

/** Whether a portal user is let in, and whether Keycloak is yet to be told. */
public enum PortalUserState {
  ACTIVE, BLOCKED, BLOCK_PENDING, UNBLOCK_PENDING
}
