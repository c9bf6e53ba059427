package org.tuttu.ordering.selfservice;

import java.time.Instant;
import java.util.List;

/**
 * A return on its own page.
 *
 * @param version       to be given back with a command
 * @param accountNumber of the order's account
 * @param from          where the goods were delivered to; null where that is not known
 * @param decision      why it was refused, or what to mind when sending it; null for nothing
 * @param photos        how many there are, numbered from 1
 */
public record ReturnDetails(
    String number, long version, String orderNumber, String accountNumber, ReturnStatus status, ReturnReason reason, String description, Instant askedAt, String askedByName,
    Instant decidedAt, String decidedByName, String decision, Instant receivedAt, DeliveryAddress from, List<ReturnLineRow> lines, int photos) {

  public ReturnDetails {
    lines = List.copyOf(lines);
  }
}
