package org.tuttu.billing;

import java.time.LocalDate;
import org.tuttu.billing.selfservice.PartyRow;

/**
 * What an invoice or a credit note is about.
 *
 * @param orderId    null where there was no order
 * @param shipmentId the part of the order that is charged; null where there was none
 * @param eventKey   the same twice is one document
 * @param reference  the customer's own; null for none
 */
record Sale(Long orderId, Long shipmentId, String eventKey, LocalDate deliveredOn, String reference, PartyRow buyer) {}
