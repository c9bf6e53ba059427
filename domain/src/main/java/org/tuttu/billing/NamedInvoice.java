package org.tuttu.billing;

import org.tuttu.shared.Money;

/** An invoice that a payer named, and whose account it is on. */
public record NamedInvoice(String number, String accountNumber, Money open) {}
