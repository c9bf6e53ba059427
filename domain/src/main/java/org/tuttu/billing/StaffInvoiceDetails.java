package org.tuttu.billing;

import org.tuttu.billing.selfservice.InvoiceDetails;

/** An invoice on the staff's page, and whose it is. */
public record StaffInvoiceDetails(InvoiceDetails invoice, String customerNumber, String customerName) {}
