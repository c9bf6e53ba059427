package org.tuttu.collection;

import java.util.Set;
import org.tuttu.shared.Money;

/** An account that an entry may be for, and why. */
public record Suggestion(String accountNumber, String accountName, String customerNumber, String customerName, Money balance, Set<SuggestionReason> reasons) {

  public Suggestion {
    reasons = Set.copyOf(reasons);
  }
}
