package org.tuttu.backoffice.ordering;

import java.util.ArrayList;
import java.util.List;
import org.tuttu.backoffice.Tones;
import org.tuttu.backoffice.Wording;
import org.tuttu.ordering.StaffOrderDetails;
import org.tuttu.ordering.selfservice.OrderEventRow;
import org.tuttu.ordering.selfservice.OrderLineRow;
import org.tuttu.ordering.selfservice.OrderStatus;
import org.tuttu.web.address.AddressText;
import org.tuttu.web.page.Formats;

/**
 * An order on the staff's page, ready to print.
 *
 * @param next        the step that comes next: confirm, ship or deliver; empty when there is none
 * @param cancellable whether it can still be called back
 */
public record OrderView(
    String number, long version, String customer, String customerName, String status, String tone, String placed, String placedBy, String reference,
    String account, String delivery, Totals totals, String next, boolean cancellable, List<Line> lines, List<Event> history) {

  /** A line as it was ordered; its number is empty where it is no product. */
  public record Line(String number, String name, String quantity, String unitPrice, String vatRate, String net) {}

  /** A step of its history. */
  public record Event(String icon, String text, String when, String who, String note, String tone) {}

  static OrderView of(StaffOrderDetails details, Formats formats, Wording wording) {
    var order = details.order();
    return new OrderView(
        order.number(), order.version(), details.customerNumber(), details.customerName(), formats.name(order.status()), Tones.of(order.status()),
        formats.dateTime(order.placedAt()), order.placedByName(), order.reference(), order.accountNumber() + " " + order.accountName(),
        AddressText.lines(order.delivery(), wording.locale()), Totals.of(order.total(), order.vatTotals(), formats), next(order.status()),
        order.isCancellable(), order.lines().stream().map(line -> line(line, formats)).toList(), newestFirst(order.history(), formats));
  }

  private static Line line(OrderLineRow line, Formats formats) {
    return new Line(
        line.productNumber(), line.name(), formats.number(line.quantity()), formats.price(line.unitPrice()), formats.percent(line.vatRate()),
        formats.money(line.charge().net()));
  }

  private static String next(OrderStatus status) {
    return switch (status) {
      case PLACED -> "confirm";
      case CONFIRMED -> "ship";
      case SHIPPED -> "deliver";
      case DELIVERED, CANCELLED -> "";
    };
  }

  private static List<Event> newestFirst(List<OrderEventRow> history, Formats formats) {
    var events = new ArrayList<Event>();
    for (var event : history) {
      events.add(0, new Event(
          icon(event.status()), formats.name(event.status()), formats.moment(event.at()), event.byName(), event.note(), Tones.of(event.status())));
    }
    return events;
  }

  private static String icon(OrderStatus status) {
    return switch (status) {
      case PLACED -> "basket";
      case CONFIRMED, DELIVERED -> "check";
      case SHIPPED -> "truck";
      case CANCELLED -> "close";
    };
  }
}
