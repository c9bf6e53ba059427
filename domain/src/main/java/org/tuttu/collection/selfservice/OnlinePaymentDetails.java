package org.tuttu.collection.selfservice;

import java.time.Instant;
import java.util.List;
import org.tuttu.shared.Money;

/**
 * A payment at the payment service.
 *
 * @param payUrl   where it can be paid; null when it cannot
 * @param payment  the number of the payment that it became; null until then
 * @param invoices what it is for
 */
public record OnlinePaymentDetails(
    String number, OnlineStatus status, String accountNumber, Money amount, String payUrl, String payment, Instant startedAt, String startedByName, List<String> invoices) {

  public OnlinePaymentDetails {
    invoices = List.copyOf(invoices);
  }
}
