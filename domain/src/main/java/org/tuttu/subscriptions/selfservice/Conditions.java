package org.tuttu.subscriptions.selfservice;

/**
 * On what terms a plan runs.
 *
 * @param termMonths    after so many it renews itself for as many again
 * @param minimumMonths before so many it does not end
 * @param noticeDays    so many before a term's end it must be said that it ends
 * @param perSeat       whether the price is for one of so many seats
 * @param meter         what is counted, such as GB; null for nothing
 */
public record Conditions(
    BillingPeriod period, BillingTime billed, int termMonths, int minimumMonths, int noticeDays, boolean pausable, boolean perSeat, String meter) {

  /** The columns that {@link #of} expects, of {@code plans p}. */
  public static final String COLUMNS = "p.period, p.billed, p.term_months, p.minimum_months, p.notice_days, p.pausable, p.per_seat, p.meter";

  /** @param first where the columns begin */
  public static Conditions of(Object[] row, int first) {
    return new Conditions(BillingPeriod.valueOf((String) row[first]), BillingTime.valueOf((String) row[first + 1]), (Integer) row[first + 2],
        (Integer) row[first + 3], (Integer) row[first + 4], (Boolean) row[first + 5], (Boolean) row[first + 6], (String) row[first + 7]);
  }
}
