package org.tuttu.subscriptions.selfservice;

import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import org.tuttu.catalog.selfservice.Charge;
import org.tuttu.shared.Money;

/**
 * A subscription in a list.
 *
 * @param plan     with how many seats, where its price is for one
 * @param nextOn   when its period ends; null when it has ended
 * @param renewsOn when its term ends
 * @param endsOn   the day after its last; null while it is to go on
 * @param price    for a period, with all seats
 * @param seats    one where the plan is not priced by seats
 */
public record SubscriptionRow(
    long id, String number, String plan, String product, SubscriptionState state, LocalDate startedOn, LocalDate nextOn, LocalDate renewsOn, LocalDate endsOn,
    Charge price, BillingPeriod period, int seats) {

  /** The columns that {@link #of} expects, of {@link #FROM}. */
  public static final String COLUMNS =
      "s.id, s.number, p.name, q.name, s.status, s.started_on, s.next_on, s.term_until, s.ends_on, s.pauses_on, r.price, s.currency, q.vat_rate, p.period, s.seats, p.per_seat";

  public static final String FROM =
      " from subscriptions s join plans p on p.id = s.plan_id join products q on q.id = p.product_id join plan_prices r on r.id = s.price_id ";

  /** How many columns there are. */
  static final int WIDTH = 16;

  public static SubscriptionRow of(Object[] row) {
    LocalDate endsOn = day(row[8]);
    int seats = (Integer) row[14];
    return new SubscriptionRow(((Number) row[0]).longValue(), (String) row[1], (Boolean) row[15] ? seats + " × " + row[2] : (String) row[2], (String) row[3],
        SubscriptionState.of(SubscriptionStatus.valueOf((String) row[4]), endsOn, day(row[9])), day(row[5]), day(row[6]), day(row[7]), endsOn,
        Charge.of(Money.of((BigDecimal) row[10], (String) row[11]), seats, (BigDecimal) row[12]), BillingPeriod.valueOf((String) row[13]), seats);
  }

  static LocalDate day(Object value) {
    return value == null ? null : ((Date) value).toLocalDate();
  }
}
