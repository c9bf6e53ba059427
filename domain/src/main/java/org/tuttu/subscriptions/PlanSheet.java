package org.tuttu.subscriptions;

import java.util.List;
import org.tuttu.subscriptions.selfservice.Conditions;

/**
 * A plan as managers see it.
 *
 * @param version to be given back with an edit
 * @param running whether anybody uses it
 * @param prices  the latest first
 */
public record PlanSheet(
    String number, long version, String name, String productNumber, String productName, Conditions conditions, boolean offered, boolean running, List<PlanPriceRow> prices) {

  public PlanSheet {
    prices = List.copyOf(prices);
  }
}
