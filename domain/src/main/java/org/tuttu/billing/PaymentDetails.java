package org.tuttu.billing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.tuttu.billing.selfservice.PaymentKind;
import org.tuttu.billing.selfservice.SettlementRow;
import org.tuttu.shared.Money;

/**
 * A payment, refund or write-off on its own page, and whose it is.
 *
 * @param open what has found no invoice yet
 * @param iban where a refund went; null where nobody had said, and of others
 * @param used what it settled; of a refund, what it paid back
 */
public record PaymentDetails(
    String number, PaymentKind kind, String customerNumber, String customerName, String accountNumber, String accountName, LocalDate day, Money amount, Money open,
    String reference, String note, String iban, Instant at, String byName, List<SettlementRow> used) {

  public PaymentDetails {
    used = List.copyOf(used);
  }
}
