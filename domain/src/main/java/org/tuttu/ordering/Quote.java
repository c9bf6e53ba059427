package org.tuttu.ordering;

import java.util.Map;
import org.tuttu.catalog.selfservice.PriceTiers;

/**
 * Which account can pay for some products, and what they cost it.
 *
 * @param accountNumber the account that the user chose, or else the first, that can pay for all of them; or the one that was asked for
 * @param prices        by product number
 */
public record Quote(long accountId, String accountNumber, String currency, Map<String, PriceTiers> prices) {

  public Quote {
    prices = Map.copyOf(prices);
  }
}
