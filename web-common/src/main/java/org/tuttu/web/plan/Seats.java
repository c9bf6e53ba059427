package org.tuttu.web.plan;

import org.tuttu.subscriptions.selfservice.SubscriptionDetails;

/** How many seats, as people type it into an address or a field. */
public final class Seats {
  public static final int MOST = 10_000;

  private Seats() {}

  /** Zero for what is no number of seats that a subscription can have. */
  public static int of(String typed) {
    var digits = typed == null ? "" : typed.strip();
    var seats = digits.matches("\\d{1,5}") ? Integer.parseInt(digits) : 0;
    return seats > MOST ? 0 : seats;
  }

  /** Whether so many would be another number than there is, or is to be from the renewal on. */
  public static boolean isOther(int seats, SubscriptionDetails details) {
    return seats != (details.nextSeats() == null ? details.row().seats() : details.nextSeats());
  }
}
