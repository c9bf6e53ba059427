package org.tuttu.subscriptions;

import java.time.LocalDate;
import org.tuttu.subscriptions.selfservice.SubscriptionStep;

/**
 * A step of a subscription on a customer's timeline.
 *
 * @param day from which it holds; null where that is the same
 */
public record TimelineSubscription(String number, String plan, SubscriptionStep step, String by, LocalDate day) {}
