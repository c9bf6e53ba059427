package org.tuttu.portal.ordering;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.tuttu.ordering.selfservice.OrderDetails;
import org.tuttu.ordering.selfservice.OrderEventRow;
import org.tuttu.ordering.selfservice.OrderKind;
import org.tuttu.ordering.selfservice.OrderLineRow;
import org.tuttu.ordering.selfservice.OrderStatus;
import org.tuttu.web.address.AddressText;
import org.tuttu.web.page.Formats;

/** An order on its own page, ready to print. */
public record OrderView(
    String number, long version, String status, String tone, String placed, String placedBy, String reference, String account, String accountNumber, String delivery,
    Totals totals, boolean cancellable, List<Line> lines, List<Step> steps, List<Event> history) {

  /** A line as it was ordered. */
  public record Line(String number, String name, String quantity, String unitPrice, String vatRate, String net) {}

  /** A stage on the way to the customer; one of them is where the order is now. */
  public record Step(String text, String styleClass, boolean current) {}

  /** Something that happened to the order. */
  public record Event(String icon, String text, String when, String note, String tone) {}

  static OrderView of(OrderDetails order, Formats formats, Locale locale) {
    return new OrderView(
        order.number(), order.version(), formats.name(order.status()), OrderRowView.tone(order.status()), formats.dateTime(order.placedAt()),
        order.placedByName(), order.reference(), order.accountName(), order.accountNumber(), AddressText.lines(order.delivery(), locale),
        Totals.of(order.total(), order.vatTotals(), formats), order.isCancellable(),
        order.lines().stream().map(line -> line(line, formats)).toList(),
        steps(order, formats), newestFirst(order.history(), formats));
  }

  private static Line line(OrderLineRow line, Formats formats) {
    return new Line(
        line.productNumber(), line.name(), formats.number(line.quantity()), formats.price(line.unitPrice()), formats.percent(line.vatRate()),
        formats.money(line.charge().net()));
  }

  /** None where nothing is on its way: a cancelled order, a return, a correction. */
  private static List<Step> steps(OrderDetails order, Formats formats) {
    if (order.kind() != OrderKind.SALE || order.status() == OrderStatus.CANCELLED) {
      return List.of();
    }
    return Stream.of(OrderStatus.PLACED, OrderStatus.CONFIRMED, OrderStatus.SHIPPED, OrderStatus.DELIVERED)
        .map(status -> new Step(
            formats.name(status), status.compareTo(order.status()) <= 0 ? "step step-done" : "step", status == order.status()))
        .toList();
  }

  private static List<Event> newestFirst(List<OrderEventRow> history, Formats formats) {
    var events = new ArrayList<Event>();
    for (var event : history) {
      events.add(0, new Event(
          icon(event.status()), formats.name(event.status()), formats.moment(event.at()), event.note(), OrderRowView.tone(event.status())));
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
