package org.tuttu.billing;

import org.tuttu.billing.selfservice.PaymentKind;
import org.tuttu.shared.Money;

/** A payment, refund or write-off on a customer's timeline. */
public record TimelinePayment(String number, PaymentKind kind, Money amount, String note, String recordedBy) {}
