package org.tuttu.billing;

import org.tuttu.billing.selfservice.InvoiceKind;
import org.tuttu.shared.Money;

/**
 * An invoice or a credit note on a customer's timeline.
 *
 * @param gross with VAT
 */
public record TimelineInvoice(String number, InvoiceKind kind, Money gross, String issuedBy) {}
