package org.tuttu.replenishment.selfservice;

/** What happens on its day when a product of a standing order costs more than its customer agreed to. */
public enum WhenDearer {
  ORDER,
  LEAVE_OUT,
  SKIP
}
