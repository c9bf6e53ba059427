package org.tuttu.subscriptions.selfservice;

import java.math.BigDecimal;
import java.util.List;
import org.tuttu.catalog.selfservice.Charge;
import org.tuttu.shared.Money;

/**
 * A plan with what it costs now in one currency.
 *
 * @param unitPrice net, for a period, exact
 * @param price     for a period, rounded
 * @param vatRate   in percent
 * @param included  of what is counted, in a period
 * @param tiers     what more than that costs; empty where nothing is counted
 */
public record PlanOffer(
    long id, String number, String name, String productNumber, String productName, Conditions conditions, Money unitPrice, Charge price, BigDecimal vatRate,
    BigDecimal included, List<Tier> tiers) {

  public PlanOffer {
    tiers = List.copyOf(tiers);
  }
}
