package org.tuttu.ordering;

import org.tuttu.ordering.selfservice.ReturnReason;
import org.tuttu.ordering.selfservice.ReturnStatus;

/** A return on a customer's timeline. */
public record TimelineReturn(String number, ReturnStatus status, ReturnReason reason, String askedBy) {}
