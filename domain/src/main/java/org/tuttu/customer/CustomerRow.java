package org.tuttu.customer;

import java.time.Instant;
import org.tuttu.customer.selfservice.CustomerKind;
import org.tuttu.customer.selfservice.CustomerStage;

/** A customer in a list. */
public record CustomerRow(
    long id, String number, String name, CustomerKind kind, CustomerStage stage, String city, String email, String phone, Instant createdAt) {}
