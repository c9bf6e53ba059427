package org.tuttu.subscriptions.selfservice;

import java.time.LocalDate;
import java.util.List;
import org.tuttu.catalog.selfservice.Charge;

/**
 * A subscription on its own page.
 *
 * @param version      to be given back with a command
 * @param renewalPrice for a period, as known for the day on which it renews
 * @param nextPlan     the plan from the renewal on; null for the same
 * @param nextSeats    how many seats from the renewal on; null for as many
 * @param rates        what counting costs; null where nothing is counted
 * @param usage        what was counted, the period that is running first
 * @param charges      the newest first
 * @param history      the newest first
 */
public record SubscriptionDetails(
    SubscriptionRow row, long version, String planNumber, String productNumber, Conditions conditions, String accountNumber, String accountName, LocalDate minimumUntil,
    LocalDate pausesOn, Charge renewalPrice, String nextPlan, Integer nextSeats, UsageRates rates, List<UsageRow> usage, List<ChargeRow> charges, List<SubscriptionEventRow> history) {

  public SubscriptionDetails {
    usage = List.copyOf(usage);
    charges = List.copyOf(charges);
    history = List.copyOf(history);
  }

  public boolean isRunning() {
    return row.state() != SubscriptionState.ENDED;
  }

  /** Whether it can be said that it is to end. */
  public boolean isEndable() {
    return isRunning() && row.state() != SubscriptionState.ENDING;
  }

  /** Whether another plan can be taken. */
  public boolean isChangeable() {
    return isEndable();
  }

  /** Whether there can be another number of seats. */
  public boolean isSeatsChangeable() {
    return isChangeable() && conditions.perSeat();
  }

  public boolean isPausable() {
    return conditions.pausable() && row.state() == SubscriptionState.ACTIVE;
  }

  /** Whether a pause, or one that is to come, can be ended. */
  public boolean isResumable() {
    return row.state() == SubscriptionState.PAUSED || row.state() == SubscriptionState.PAUSING;
  }

  /** Whether it can go on after all. */
  public boolean isKeepable() {
    return row.state() == SubscriptionState.ENDING;
  }
}
