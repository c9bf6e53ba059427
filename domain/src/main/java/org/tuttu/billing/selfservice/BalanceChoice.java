package org.tuttu.billing.selfservice;

import java.util.List;

/**
 * All accounts of a customer, and the one that is looked at.
 *
 * @param chosen null when there is no account at all
 */
public record BalanceChoice(List<BalanceRow> all, BalanceRow chosen) {

  public BalanceChoice {
    all = List.copyOf(all);
  }
}
