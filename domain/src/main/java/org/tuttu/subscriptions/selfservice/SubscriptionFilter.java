package org.tuttu.subscriptions.selfservice;

/** Which subscriptions are listed. */
public enum SubscriptionFilter {
  /** Also those that are paused or come to their end. */
  RUNNING,
  ALL
}
