package org.tuttu.portal.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.tuttu.catalog.selfservice.Charge;
import org.tuttu.ordering.selfservice.DeliveryWish;
import org.tuttu.ordering.selfservice.LineKind;
import org.tuttu.ordering.selfservice.LineProgress;
import org.tuttu.ordering.selfservice.OrderDetails;
import org.tuttu.ordering.selfservice.OrderEventKind;
import org.tuttu.ordering.selfservice.OrderEventRow;
import org.tuttu.ordering.selfservice.OrderKind;
import org.tuttu.ordering.selfservice.OrderLineRow;
import org.tuttu.ordering.selfservice.OrderStatus;
import org.tuttu.ordering.selfservice.ShipmentRow;
import org.tuttu.portal.PortalTexts;
import org.tuttu.shared.Money;
import org.tuttu.web.page.Formats;

class OrderViewTest {
  private static final Instant PLACED = Instant.parse("2026-11-20T08:00:00Z");
  private static final Formats FORMATS = new Formats(Locale.ENGLISH, ZoneId.of("Europe/Helsinki"), Clock.systemUTC());

  @Test
  void theStepsTellWhereTheOrderIs() {
    var steps = view(OrderKind.SALE, OrderStatus.CONFIRMED).steps();

    assertThat(steps).extracting(OrderView.Step::current).containsExactly(false, true, false, false, false);
    assertThat(steps).extracting(OrderView.Step::styleClass).containsExactly("step step-done", "step step-done", "step", "step", "step");
  }

  @Test
  void whatIsNotOnItsWayHasNoSteps() {
    assertThat(view(OrderKind.SALE, OrderStatus.CANCELLED).steps()).isEmpty();
    assertThat(view(OrderKind.RETURN, OrderStatus.DELIVERED).steps()).isEmpty();
  }

  @Test
  void theNewestEventComesFirst() {
    assertThat(view(OrderKind.SALE, OrderStatus.CONFIRMED).history()).extracting(OrderView.Event::text).containsExactly("Confirmed", "Placed");
  }

  @Test
  void amountsAreReadyToPrint() {
    var order = view(OrderKind.SALE, OrderStatus.PLACED);

    assertThat(order.totals()).isEqualTo(new Totals("€20.00", List.of(new Totals.Vat("25.5%", "€5.10")), "€25.10"));
    assertThat(order.lines()).singleElement().extracting(OrderView.Line::net).isEqualTo("€20.00");
    assertThat(order.delivery()).isEmpty();
  }

  @Test
  void eachLineTellsHowFarItsPiecesHaveCome() {
    var shipment = new ShipmentRow(1, "O-1-1", "Posti", "JJFI1", "https://posti.example/JJFI1", null, PLACED, PLACED, "1 × Lamp");
    var order = view(OrderKind.SALE, OrderStatus.PARTLY_SHIPPED, 5, new LineProgress(3, 1, 2), List.of(shipment));

    assertThat(order.lines()).singleElement().extracting(OrderView.Line::progress).isEqualTo("1 arrived · 2 on their way · 2 to come · 2 cancelled");
    assertThat(order.steps()).extracting(OrderView.Step::text).contains("Partly shipped").doesNotContain("Shipped");
    assertThat(order.shipments()).singleElement().satisfies(each -> {
      assertThat(each.by()).isEqualTo("Posti JJFI1");
      assertThat(each.follow()).isEqualTo("Follow O-1-1");
    });
    assertThat(view(OrderKind.SALE, OrderStatus.DELIVERED, 5, new LineProgress(5, 5, 0), List.of()).lines().get(0).progress())
        .as("of what left elsewhere there is no more to tell than the status").isEmpty();
  }

  private static OrderView view(OrderKind kind, OrderStatus status) {
    return view(kind, status, 2, new LineProgress(0, 0, 0), List.of());
  }

  private static OrderView view(OrderKind kind, OrderStatus status, int quantity, LineProgress progress, List<ShipmentRow> shipments) {
    var price = Money.of("10", "EUR");
    var rate = new BigDecimal("25.50");
    var charge = Charge.of(price, 2, rate);
    var history = List.of(
        new OrderEventRow(OrderEventKind.REACHED, OrderStatus.PLACED, PLACED, "Anna", null), new OrderEventRow(OrderEventKind.REACHED, OrderStatus.CONFIRMED, PLACED.plusSeconds(60), "Clara", null));
    return OrderView.of(
        new OrderDetails("O-1", 1, kind, status, PLACED, "Anna", null, "A-1", "Main", null, DeliveryWish.NONE, charge,
            List.of(new OrderLineRow(1, LineKind.PRODUCT, "L", "Lamp", quantity, price, rate, charge, progress)), shipments, history),
        FORMATS, new PortalTexts(Locale.ENGLISH));
  }
}
