package org.tuttu.billing;

import java.time.Instant;
import org.tuttu.billing.selfservice.InvoiceRow;

/** An invoice or a credit note, with when and by whom it was made out. */
public record IssuedRow(InvoiceRow invoice, Instant at, String byName) {}
