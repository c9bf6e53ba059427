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
 * @param before   the plan that it is the difference to; null for none
 */
record Due(ChargeKind kind, Plan plan, Plan before, LocalDate from, LocalDate until, BigDecimal quantity, Charge charge) {

  static Due days(ChargeKind kind, Plan plan, LocalDate from, LocalDate until, Charge charge) {
    return new Due(kind, plan, null, from, until, null, charge);
  }
}
