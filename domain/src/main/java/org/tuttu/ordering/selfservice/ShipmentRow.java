package org.tuttu.ordering.selfservice;

import java.sql.Timestamp;
import java.time.Instant;

/**
 * A part of an order that left the house together.
 *
 * @param carrier        null where none was named
 * @param trackingNumber null for none
 * @param trackingLink   where its way can be followed; null when the carrier has no such place
 * @param deliveredAt    null while it is on its way
 * @param contents       a line for each product in it
 */
public record ShipmentRow(
    int position, String number, String carrier, String trackingNumber, String trackingLink, String note, Instant shippedAt, Instant deliveredAt, String contents) {

  static ShipmentRow of(Object[] row) {
    String trackingNumber = (String) row[3];
    return new ShipmentRow((Integer) row[0], (String) row[1], (String) row[2], trackingNumber, TrackingLink.of((String) row[4], trackingNumber), (String) row[5],
        ((Timestamp) row[6]).toInstant(), row[7] == null ? null : ((Timestamp) row[7]).toInstant(), (String) row[8]);
  }
}
