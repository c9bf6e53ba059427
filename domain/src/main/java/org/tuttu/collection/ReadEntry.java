package org.tuttu.collection;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Money that came in or went out, as a file tells it; what is not said is null.
 *
 * @param reversed      whether it takes back what the bank had booked before
 * @param bankReference the bank's own, of the entry or of one of its payments
 * @param partyName     who paid, or was paid
 * @param partyAccount  their IBAN or number
 * @param reference     what the payer gave as the reference of the invoice
 * @param message       what the payer wrote
 */
record ReadEntry(
    LocalDate bookedOn, boolean incoming, BigDecimal amount, String currency, boolean reversed, String bankReference, String partyName, String partyAccount, String reference,
    String message) {

  /** What is the same whenever the bank tells it again. */
  String identity(String account) {
    return String.join("\u001f", account, bookedOn.toString(), incoming ? "+" : "-", amount.stripTrailingZeros().toPlainString(), currency, text(bankReference), text(partyName),
        text(partyAccount), text(reference), text(message));
  }

  private static String text(String said) {
    return said == null ? "" : said;
  }
}
