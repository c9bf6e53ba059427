package org.tuttu.subscriptions.selfservice;

import java.time.LocalDate;

/** How a subscription stands, with what is to become of it. */
public enum SubscriptionState {
  ACTIVE,
  /** It pauses with its next period. */
  PAUSING,
  PAUSED,
  /** It does not renew any more. */
  ENDING,
  ENDED;

  static SubscriptionState of(SubscriptionStatus status, LocalDate endsOn, LocalDate pausesOn) {
    if (status == SubscriptionStatus.ENDED) {
      return ENDED;
    }
    if (endsOn != null) {
      return ENDING;
    }
    return status == SubscriptionStatus.PAUSED ? PAUSED : pausesOn == null ? ACTIVE : PAUSING;
  }
}
