package org.tuttu.collection.selfservice;

import java.time.LocalDate;
import org.tuttu.shared.Money;

/**
 * An invoice that can be paid online.
 *
 * @param begun the number of an online payment that is under way for it; null for none
 */
public record PayableInvoice(String number, LocalDate dueOn, Money open, String begun) {}
