package org.tuttu.subscriptions;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.tuttu.catalog.selfservice.Charge;
import org.tuttu.subscriptions.selfservice.ChargeKind;

/**
 * Something to be charged.
 *
 * @param until    the day after its last
 * @param quantity what was counted; null for days
 * @param named    the plan, with its seats
 * @param before   what it is the difference to, the same way; null for none
 */
record Due(ChargeKind kind, Plan plan, String named, String before, LocalDate from, LocalDate until, BigDecimal quantity, Charge charge) {

  static Due days(ChargeKind kind, Plan plan, int seats, LocalDate from, LocalDate until, Charge charge) {
    return new Due(kind, plan, plan.named(seats), null, from, until, null, charge);
  }
}
