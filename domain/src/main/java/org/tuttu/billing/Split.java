package org.tuttu.billing;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tuttu.shared.Money;

/**
 * How an amount is shared out among invoices.
 *
 * @param rest what finds no invoice, and waits for the next one
 */
public record Split(List<Share> shares, Money rest) implements Serializable {

  /**
   * What one invoice gets.
   *
   * @param named whether the payer named it
   */
  public record Share(String invoice, LocalDate dueOn, Money open, Money amount, boolean named) implements Serializable {

    /** What is still to be paid of it afterwards. */
    public Money left() {
      return open.minus(amount);
    }
  }

  /** An invoice that can be paid. */
  record Payable(String invoice, LocalDate dueOn, Money open, boolean named) {}

  public Split {
    shares = List.copyOf(shares);
  }

  /** @param payable in the order in which they are to be paid */
  static Split of(Money amount, List<Payable> payable) {
    List<Share> shares = new ArrayList<>();
    Money rest = amount;
    for (Payable each : payable) {
      Money part = rest.compareTo(each.open()) < 0 ? rest : each.open();
      if (part.amount().signum() > 0) {
        shares.add(new Share(each.invoice(), each.dueOn(), each.open(), part, each.named()));
        rest = rest.minus(part);
      }
    }
    return new Split(shares, rest);
  }

}
