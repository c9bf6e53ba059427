package org.tuttu.subscriptions.selfservice;

/** Whether a service is in use. */
public enum SubscriptionStatus {
  ACTIVE,
  /** Not in use for the time being, and not charged. */
  PAUSED,
  ENDED
}
