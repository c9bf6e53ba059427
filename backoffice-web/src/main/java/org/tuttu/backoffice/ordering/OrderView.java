package org.tuttu.backoffice.ordering;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tuttu.backoffice.Tones;
import org.tuttu.backoffice.Wording;
import org.tuttu.ordering.StaffOrderDetails;
import org.tuttu.ordering.selfservice.DeliveryWish;
import org.tuttu.ordering.selfservice.OrderEventRow;
import org.tuttu.ordering.selfservice.OrderLineRow;
import org.tuttu.ordering.selfservice.OrderStatus;
import org.tuttu.ordering.selfservice.ShipmentRow;
import org.tuttu.web.address.AddressText;
import org.tuttu.web.page.Formats;

/**
 * An order on the staff's page, ready to print.
 *
 * @param next        the step that comes next: decide, confirm, ship or deliver; empty when there is none
 * @param aside       what can be done instead: pick or putBack; empty when there is nothing
 * @param cancellable whether what has not left can still be called back
 * @param parts       whether some of it has left already
 */
public record OrderView(
    String number, long version, String customer, String customerName, String status, String tone, String placed, String placedBy, String reference,
    String account, String delivery, String wish, Totals totals, String next, String aside, boolean cancellable, boolean parts, List<Line> lines,
    List<Part> shipments, List<Event> history) {

  /** A line as it was ordered, and how far it has come; its number is empty where it is no product. */
  public record Line(String number, String name, String gone, String shipped, String quantity, String unitPrice, String vatRate, String net) {}

  /** A shipment. */
  public record Part(int position, String number, String by, String follow, String link, String note, String sent, String arrived, String contents) implements Serializable {}

  /** A step of its history. */
  public record Event(String icon, String text, String when, String who, String note, String tone) {}

  static OrderView of(StaffOrderDetails details, Formats formats, Wording wording) {
    var order = details.order();
    return new OrderView(
        order.number(), order.version(), details.customerNumber(), details.customerName(), formats.name(order.status()), Tones.of(order.status()),
        formats.dateTime(order.placedAt()), order.placedByName(), order.reference(), order.accountNumber() + " " + order.accountName(),
        AddressText.lines(order.delivery(), wording.locale()), wish(order.wish(), formats), Totals.of(order.total(), order.vatTotals(), formats), next(order.status()), aside(order.status()),
        order.isCancellable(), order.status() == OrderStatus.PARTLY_SHIPPED, order.lines().stream().map(line -> line(line, formats, wording)).toList(),
        order.shipments().stream().map(shipment -> part(shipment, formats, wording)).toList(), newestFirst(order.history(), formats));
  }

  private static Line line(OrderLineRow line, Formats formats, Wording wording) {
    return new Line(
        line.productNumber(), line.name(), line.progress().cancelled() == 0 ? "" : wording.text("page.order.gone", formats.number(line.progress().cancelled())),
        wording.text("page.order.shipped-of", formats.number(line.progress().shipped()), formats.number(line.quantity())), formats.number(line.quantity()), formats.price(line.unitPrice()), formats.percent(line.vatRate()),
        formats.money(line.charge().net()));
  }

  private static String wish(DeliveryWish wish, Formats formats) {
    return Stream.of(wish.day() == null ? null : formats.date(wish.day()), wish.note()).filter(Objects::nonNull).collect(Collectors.joining("\n"));
  }

  private static Part part(ShipmentRow shipment, Formats formats, Wording wording) {
    return new Part(
        shipment.position(), shipment.number(), Stream.of(shipment.carrier(), shipment.trackingNumber()).filter(Objects::nonNull).collect(Collectors.joining(" ")),
        wording.text("page.order.follow", shipment.number()), shipment.trackingLink(), shipment.note(), wording.text("page.order.sent", formats.moment(shipment.shippedAt())),
        shipment.deliveredAt() == null ? null : wording.text("page.order.is-there", formats.moment(shipment.deliveredAt())), shipment.contents());
  }

  private static String aside(OrderStatus status) {
    return status == OrderStatus.CONFIRMED ? "pick" : status == OrderStatus.PICKING ? "putBack" : "";
  }

  private static String next(OrderStatus status) {
    return switch (status) {
      case PLACED -> "confirm";
      case CONFIRMED, PICKING, PARTLY_SHIPPED -> "ship";
      case SHIPPED -> "deliver";
      case WAITING -> "decide";
      case DELIVERED, CANCELLED -> "";
    };
  }

  private static List<Event> newestFirst(List<OrderEventRow> history, Formats formats) {
    var events = new ArrayList<Event>();
    for (var event : history) {
      events.add(0, new Event(
          icon(event), formats.name(event.what()), formats.moment(event.at()), event.byName(), event.note(), Tones.of(event.status())));
    }
    return events;
  }

  private static String icon(OrderEventRow event) {
    return switch (event.kind()) {
      case REACHED -> icon(event.status());
      case ARRIVED, APPROVED -> "check";
      case REST_CANCELLED, REFUSED -> "close";
      case PUT_BACK -> "history";
      case CHANGED -> "edit";
    };
  }

  private static String icon(OrderStatus status) {
    return switch (status) {
      case WAITING -> "clock";
      case PLACED -> "basket";
      case CONFIRMED, DELIVERED -> "check";
      case PICKING -> "box";
      case PARTLY_SHIPPED, SHIPPED -> "truck";
      case CANCELLED -> "close";
    };
  }
}
