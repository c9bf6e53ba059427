package org.tuttu.customer.selfservice;

import java.time.Instant;
import java.util.List;
import org.tuttu.identity.CustomerRight;

/**
 * An invitation that waits to be accepted.
 *
 * @param accounts rights for single accounts
 */
public record InvitationRow(
    long id, long version, String email, CustomerRight right, List<AccountAccessRow> accounts, String invitedBy, Instant invitedAt, Instant expiresAt, String customerNumber,
    String customerName) {

  /** Without the rights for single accounts, to be looked at. */
  public InvitationRow(
      long id, String email, CustomerRight right, String invitedBy, Instant invitedAt, Instant expiresAt, String customerNumber, String customerName) {
    this(id, 0, email, right, List.of(), invitedBy, invitedAt, expiresAt, customerNumber, customerName);
  }
}
