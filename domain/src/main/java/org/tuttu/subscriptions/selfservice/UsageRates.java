package org.tuttu.subscriptions.selfservice;

import java.math.BigDecimal;
import java.util.List;
import org.tuttu.catalog.selfservice.Charge;
import org.tuttu.shared.Money;

/**
 * What counting costs in a period: each tier its share of what is not included.
 *
 * @param tiers   the lowest first
 * @param vatRate in percent
 */
public record UsageRates(BigDecimal included, List<Tier> tiers, BigDecimal vatRate, String currency) {

  public UsageRates {
    tiers = List.copyOf(tiers);
  }

  public Charge cost(BigDecimal quantity) {
    BigDecimal billable = quantity.subtract(included).max(BigDecimal.ZERO);
    Money sum = Money.zero(currency);
    for (int i = 0; i < tiers.size(); i++) {
      BigDecimal end = i + 1 < tiers.size() ? tiers.get(i + 1).above().min(billable) : billable;
      sum = sum.plus(tiers.get(i).unitPrice().times(end.subtract(tiers.get(i).above()).max(BigDecimal.ZERO)));
    }
    Money net = sum.rounded();
    return Charge.of(net, net.times(vatRate.movePointLeft(2)).rounded());
  }
}
