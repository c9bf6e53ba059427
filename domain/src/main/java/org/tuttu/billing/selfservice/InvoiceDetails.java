package org.tuttu.billing.selfservice;

import java.time.LocalDate;
import java.util.List;
import org.tuttu.catalog.selfservice.Charge;
import org.tuttu.ordering.selfservice.VatTotal;
import org.tuttu.shared.Money;

/**
 * An invoice or a credit note on its own page.
 *
 * @param orderNumber       null where there was no order
 * @param credits           the number of the invoice that a credit note takes back; null for none
 * @param customerReference the customer's own; null for none
 * @param paymentReference  in groups, as people read it; null for a credit note
 * @param iban              null where the company has not said
 */
public record InvoiceDetails(
    String number, InvoiceKind kind, InvoiceStatus status, String accountNumber, String accountName, String orderNumber, String credits, LocalDate issuedOn,
    LocalDate deliveredOn, LocalDate dueOn, String customerReference, String paymentReference, String reason, PartyRow buyer, PartyRow seller, String iban,
    String bic, Charge total, Money open, List<InvoiceLineRow> lines, List<SettlementRow> settlements) {

  public InvoiceDetails {
    lines = List.copyOf(lines);
    settlements = List.copyOf(settlements);
  }

  public List<VatTotal> vatTotals() {
    return VatTotal.of(lines, InvoiceLineRow::vatRate, InvoiceLineRow::charge);
  }

  public boolean isCreditNote() {
    return kind == InvoiceKind.CREDIT_NOTE;
  }

  public InvoiceState state(LocalDate today) {
    return InvoiceState.of(kind, status, dueOn, today);
  }
}
