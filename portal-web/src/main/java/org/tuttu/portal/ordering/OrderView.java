package org.tuttu.portal.ordering;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tuttu.ordering.selfservice.DeliveryWish;
import org.tuttu.ordering.selfservice.OrderDetails;
import org.tuttu.ordering.selfservice.OrderEventRow;
import org.tuttu.ordering.selfservice.OrderKind;
import org.tuttu.ordering.selfservice.OrderLineRow;
import org.tuttu.ordering.selfservice.OrderStatus;
import org.tuttu.portal.PortalTexts;
import org.tuttu.web.address.AddressText;
import org.tuttu.web.page.Formats;

/** An order on its own page, ready to print. */
public record OrderView(
    String number, long version, String status, String tone, String placed, String placedBy, String reference, String account, String accountNumber, String delivery, String wish,
    Totals totals, boolean open, boolean waiting, boolean changeable, boolean picking, boolean returnable,
    List<Line> lines, List<ShipmentView> shipments, List<Step> steps, List<Event> history) {

  /** A line as it was ordered, and how far it has come; empty where there is nothing to tell. */
  public record Line(String number, String name, String progress, String quantity, String unitPrice, String vatRate, String net) {}

  /** A stage on the way to the customer; one of them is where the order is now. */
  public record Step(String text, String styleClass, boolean current) {}

  /** Something that happened to the order. */
  public record Event(String icon, String text, String when, String note, String tone) {}

  static OrderView of(OrderDetails order, Formats formats, PortalTexts texts) {
    return new OrderView(
        order.number(), order.version(), formats.name(order.status()), OrderLooks.tone(order.status()), formats.dateTime(order.placedAt()),
        order.placedByName(), order.reference(), order.accountName(), order.accountNumber(), AddressText.lines(order.delivery(), texts.locale()), wish(order.wish(), formats),
        Totals.of(order.total(), order.vatTotals(), formats), order.status().isOpen(), order.status() == OrderStatus.WAITING, order.isChangeable(), order.status() == OrderStatus.PICKING, isReturnable(order),
        order.lines().stream().map(line -> line(line, !order.shipments().isEmpty(), formats, texts)).toList(),
        order.shipments().stream().map(shipment -> ShipmentView.of(shipment, formats, texts)).toList(), steps(order, formats), newestFirst(order.history(), formats));
  }

  /** Whether something of it has arrived; whether that was lately enough, the page of the return says. */
  private static boolean isReturnable(OrderDetails order) {
    return order.kind() == OrderKind.SALE && order.lines().stream().anyMatch(line -> line.progress().delivered() > 0);
  }

  /** The day and the note; empty when nothing was wished. */
  private static String wish(DeliveryWish wish, Formats formats) {
    return Stream.of(wish.day() == null ? null : formats.date(wish.day()), wish.note()).filter(Objects::nonNull).collect(Collectors.joining("\n"));
  }

  private static Line line(OrderLineRow line, boolean inShipments, Formats formats, PortalTexts texts) {
    return new Line(
        line.productNumber(), line.name(), progress(line, inShipments, formats, texts), formats.number(line.quantity()), formats.price(line.unitPrice()), formats.percent(line.vatRate()),
        formats.money(line.charge().net()));
  }

  private static String progress(OrderLineRow line, boolean inShipments, Formats formats, PortalTexts texts) {
    var said = new ArrayList<String>();
    say(said, "order.arrived", inShipments ? line.progress().delivered() : 0, formats, texts);
    say(said, "order.on-its-way", inShipments ? line.progress().onItsWay() : 0, formats, texts);
    say(said, "order.to-come", inShipments ? line.left() : 0, formats, texts);
    say(said, "order.gone", line.progress().cancelled(), formats, texts);
    return String.join(" · ", said);
  }

  private static void say(List<String> said, String key, int pieces, Formats formats, PortalTexts texts) {
    if (pieces > 0) {
      said.add(texts.text(key, formats.number(pieces)));
    }
  }

  /** None where nothing is on its way: a cancelled order, a return, a correction. */
  private static List<Step> steps(OrderDetails order, Formats formats) {
    if (order.kind() != OrderKind.SALE || order.status() == OrderStatus.CANCELLED) {
      return List.of();
    }
    var shipped = order.status() == OrderStatus.PARTLY_SHIPPED ? OrderStatus.PARTLY_SHIPPED : OrderStatus.SHIPPED;
    return Stream.of(order.status() == OrderStatus.WAITING ? OrderStatus.WAITING : OrderStatus.PLACED, OrderStatus.CONFIRMED, OrderStatus.PICKING, shipped, OrderStatus.DELIVERED)
        .map(status -> new Step(
            formats.name(status), status.compareTo(order.status()) <= 0 ? "step step-done" : "step", status == order.status()))
        .toList();
  }

  private static List<Event> newestFirst(List<OrderEventRow> history, Formats formats) {
    var events = new ArrayList<Event>();
    for (var event : history) {
      events.add(0, new Event(
          OrderLooks.icon(event.kind(), event.status()), formats.name(event.what()), formats.moment(event.at()), event.note(),
          OrderLooks.tone(event.kind(), event.status())));
    }
    return events;
  }
}
