package org.tuttu.subscriptions.selfservice;

/** What happened to a subscription. */
public enum SubscriptionStep {
  STARTED,
  RENEWED,
  CHANGE_PLANNED,
  CHANGE_DROPPED,
  CHANGED,
  SEATS_PLANNED,
  SEATS_CHANGED,
  PAUSE_PLANNED,
  PAUSED,
  RESUMED,
  ENDING,
  KEPT,
  ENDED
}
