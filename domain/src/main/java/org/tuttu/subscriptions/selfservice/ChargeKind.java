package org.tuttu.subscriptions.selfservice;

/** What a charge is for. */
public enum ChargeKind {
  /** A period, or what is left of one to charge. */
  PERIOD,
  /** What another plan costs more until the period ends. */
  CHANGE,
  /** The rest of a period, after a pause. */
  RESUMED,
  /** What was counted. */
  USAGE
}
