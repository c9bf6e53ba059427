package org.tuttu.subscriptions.selfservice;

/** What happened to a subscription. */
public enum SubscriptionStep {
  STARTED,
  RENEWED,
  CHANGE_PLANNED,
  CHANGE_DROPPED,
  CHANGED,
  PAUSE_PLANNED,
  PAUSED,
  RESUMED,
  ENDING,
  KEPT,
  ENDED
}
