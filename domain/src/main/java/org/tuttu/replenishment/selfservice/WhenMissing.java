package org.tuttu.replenishment.selfservice;

/** What happens on its day when a product of a standing order cannot be had. */
public enum WhenMissing {
  LEAVE_OUT,
  SKIP
}
