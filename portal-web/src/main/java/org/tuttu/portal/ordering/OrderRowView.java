package org.tuttu.portal.ordering;

import org.tuttu.ordering.selfservice.OrderRow;
import org.tuttu.portal.Address;
import org.tuttu.web.page.Formats;

/** An order in a list, ready to print. */
public record OrderRowView(String number, String href, String placed, String status, String tone, String lines, String gross, String reference) {

  public static OrderRowView of(OrderRow order, Formats formats) {
    return new OrderRowView(
        order.number(), Address.of("/orders/order").and("number", order.number()).toString(), formats.date(order.placedAt()),
        formats.name(order.status()), OrderLooks.tone(order.status()), formats.number(order.lineCount()), formats.money(order.gross()), order.reference());
  }
}
