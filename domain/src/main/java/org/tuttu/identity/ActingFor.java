package org.tuttu.identity;

import java.io.Serializable;

/**
 * The customer that a portal user acts for at the moment, and what they may do there.
 *
 * @param paying the account that they chose to order by; null when they chose none
 */
public record ActingFor(long membershipId, long customerId, String customerNumber, String customerName, CustomerAccess access, PayingAccount paying) implements Serializable {

  /** Who chose no account to order by. */
  public ActingFor(long membershipId, long customerId, String customerNumber, String customerName, CustomerAccess access) {
    this(membershipId, customerId, customerNumber, customerName, access, null);
  }

  /** With the same right for all accounts. */
  public ActingFor(long membershipId, long customerId, String customerNumber, String customerName, CustomerRight right) {
    this(membershipId, customerId, customerNumber, customerName, CustomerAccess.toAll(right));
  }
}
