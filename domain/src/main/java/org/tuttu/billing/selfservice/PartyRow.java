package org.tuttu.billing.selfservice;

/** One side of an invoice; what is not known is null. */
public record PartyRow(
    String name, String businessId, String vatId, String street, String street2, String postalCode, String city, String country) {}
