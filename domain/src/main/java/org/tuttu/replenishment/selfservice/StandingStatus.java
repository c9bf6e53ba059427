package org.tuttu.replenishment.selfservice;

/** Whether a standing order becomes orders. */
public enum StandingStatus {
  ACTIVE,
  PAUSED,
  ENDED
}
