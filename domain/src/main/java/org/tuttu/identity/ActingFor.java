package org.tuttu.identity;

import java.io.Serializable;

/** The customer that a portal user acts for at the moment, and what they may do there. */
public record ActingFor(long membershipId, long customerId, String customerNumber, String customerName, CustomerAccess access) implements Serializable {

  /** With the same right for all accounts. */
  public ActingFor(long membershipId, long customerId, String customerNumber, String customerName, CustomerRight right) {
    this(membershipId, customerId, customerNumber, customerName, CustomerAccess.toAll(right));
  }
}
