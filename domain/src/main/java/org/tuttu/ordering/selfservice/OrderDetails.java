package org.tuttu.ordering.selfservice;

import java.time.Instant;
import java.util.List;
import org.tuttu.catalog.selfservice.Charge;

/**
 * An order on its own page.
 *
 * @param version  to be given back with a command
 * @param delivery null where none is known
 */
public record OrderDetails(
    String number, long version, OrderKind kind, OrderStatus status, Instant placedAt, String placedByName, String reference, String accountNumber,
    String accountName, DeliveryAddress delivery, DeliveryWish wish, Charge total, List<OrderLineRow> lines, List<ShipmentRow> shipments, List<OrderEventRow> history) {

  public OrderDetails {
    lines = List.copyOf(lines);
    shipments = List.copyOf(shipments);
    history = List.copyOf(history);
  }

  public List<VatTotal> vatTotals() {
    return VatTotal.of(lines, OrderLineRow::vatRate, OrderLineRow::charge);
  }

  public boolean isCancellable() {
    return status.isCancellable();
  }

  public boolean isChangeable() {
    return status.isChangeable();
  }
}
