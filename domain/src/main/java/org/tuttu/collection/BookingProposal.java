package org.tuttu.collection;

import java.time.LocalDate;
import java.util.List;
import org.tuttu.shared.Money;

/**
 * How an entry may be booked to an account.
 *
 * @param currency     the account's
 * @param sameCurrency whether it can take the entry
 */
public record BookingProposal(
    String accountNumber, String accountName, String customerNumber, String customerName, String currency, List<Payable> payables, boolean sameCurrency) {

  /**
   * An open invoice.
   *
   * @param share what it would get
   * @param named whether the payer named it
   */
  public record Payable(String invoice, LocalDate dueOn, Money open, Money share, boolean named) {}

  public BookingProposal {
    payables = List.copyOf(payables);
  }
}
