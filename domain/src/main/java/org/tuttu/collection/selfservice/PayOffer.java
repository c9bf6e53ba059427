package org.tuttu.collection.selfservice;

import java.util.List;
import org.tuttu.shared.Money;

/**
 * What of an account can be paid online.
 *
 * @param total of all of them
 */
public record PayOffer(String accountNumber, String accountName, Money total, List<PayableInvoice> invoices) {

  public PayOffer {
    invoices = List.copyOf(invoices);
  }
}
