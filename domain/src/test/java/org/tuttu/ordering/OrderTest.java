package org.tuttu.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tuttu.catalog.ProductFixture;
import org.tuttu.identity.AccountScope;
import org.tuttu.identity.Caller;
import org.tuttu.ordering.selfservice.DeliveryAddress;
import org.tuttu.ordering.selfservice.DeliveryWish;
import org.tuttu.ordering.selfservice.OrderStatus;
import org.tuttu.shared.Money;
import org.tuttu.shared.RuleViolated;
import org.tuttu.testing.Cast;

class OrderTest {

  private static final Caller CLARA = Cast.CLARA;
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

  @Test
  void anOrderGoesFromPlacedToDeliveredStepByStep() {
    Order order = placed();

    order.confirm(CLARA, NOW);
    order.ship(Map.of(), new Parcel(null, "JJFI1", "Posti"), CLARA, NOW);
    order.deliver(CLARA, NOW);

    assertThat(order.status()).isEqualTo(OrderStatus.DELIVERED);
    assertThat(order.statusAt(2)).isEqualTo(OrderStatus.CONFIRMED);
  }

  @Test
  void noStepCanBeLeftOutOrDoneTwice() {
    Order order = placed();

    refused("order.not-shippable", () -> order.ship(Map.of(), Parcel.PLAIN, CLARA, NOW));
    refused("order.not-deliverable", () -> order.deliver(CLARA, NOW));
    order.confirm(CLARA, NOW);
    refused("order.not-confirmable", () -> order.confirm(CLARA, NOW));
  }

  @Test
  void shippedOrderCannotBeCancelled() {
    Order order = placed();
    order.confirm(CLARA, NOW);
    order.ship(Map.of(), Parcel.PLAIN, CLARA, NOW);

    refused("order.not-cancellable", () -> order.cancel(CLARA, NOW, "Too late"));
  }

  @Test
  void whatIsBeingPickedLeavesAsItIs() {
    Order order = placed();
    refused("order.not-pickable", () -> order.pick(CLARA, NOW));
    order.confirm(CLARA, NOW);
    order.requireChangeable();
    order.pick(CLARA, NOW);

    refused("order.being-picked", order::requireChangeable);
    order.putBack(CLARA, NOW);
    order.requireChangeable();
    refused("order.not-being-picked", () -> order.putBack(CLARA, NOW));
    assertThat(order.statusAt(3)).isEqualTo(OrderStatus.PICKING);
    assertThat(order.statusAt(4)).isEqualTo(OrderStatus.CONFIRMED);
  }

  @Test
  void anOrderLeavesInPartsAndIsDeliveredWithTheLast() {
    Order order = confirmed(5, 2);

    order.ship(Map.of(1, 3), Parcel.PLAIN, CLARA, NOW);
    assertThat(order.status()).isEqualTo(OrderStatus.PARTLY_SHIPPED);
    refused("order.too-many-shipped", () -> order.ship(Map.of(1, 3), Parcel.PLAIN, CLARA, NOW));
    refused("order.nothing-shipped", () -> order.ship(Map.of(1, 0), Parcel.PLAIN, CLARA, NOW));
    refused("order.nothing-shipped", () -> order.ship(Map.of(9, 1), Parcel.PLAIN, CLARA, NOW));
    order.arrive(1, CLARA, NOW);
    refused("order.not-deliverable", () -> order.arrive(1, CLARA, NOW));
    assertThat(order.status()).isEqualTo(OrderStatus.PARTLY_SHIPPED);
    assertThat(order.ship(Map.of(), Parcel.PLAIN, CLARA, NOW).lines()).extracting(ShipmentLine::quantity).containsExactly(2, 2);
    assertThat(order.status()).isEqualTo(OrderStatus.SHIPPED);
    order.arrive(2, CLARA, NOW);

    assertThat(order.status()).isEqualTo(OrderStatus.DELIVERED);
    refused("order.not-deliverable", () -> order.deliver(CLARA, NOW));
  }

  @Test
  void whatIsLeftOfAnOrderCanBeCalledBackAndIsNotCharged() {
    Order order = confirmed(5, 2);
    order.ship(Map.of(1, 3), Parcel.PLAIN, CLARA, NOW);

    order.cancel(CLARA, NOW, "Sold out");

    assertThat(order.status()).isEqualTo(OrderStatus.SHIPPED);
    assertThat(order.total().gross()).isEqualTo(Money.of("37.65", "EUR"));
    assertThat(order.lines()).extracting(OrderLine::quantity).containsExactly(3, 0);
    refused("order.not-cancellable", () -> order.cancel(CLARA, NOW, "Again"));
  }

  @Test
  void aCancelledOrderStaysCancelled() {
    Order order = placed();
    order.cancel(CLARA, NOW, null);

    refused("order.not-cancellable", () -> order.cancel(CLARA, NOW, null));
    refused("order.not-confirmable", () -> order.confirm(CLARA, NOW));
  }

  @Test
  void anOrderNeedsLinesAndAnAddress() {
    refused("basket.empty", () -> order(input(Shop.HOME), List.of()));
    refused("order.delivery-missing", () -> order(input(null), List.of(line(1))));
    refused("basket.quantity", () -> line(0));
    refused("basket.quantity", () -> line(100_001));
  }

  private static Order confirmed(int... quantities) {
    Order order = order(input(Shop.HOME), Arrays.stream(quantities).mapToObj(OrderTest::line).toList());
    order.confirm(CLARA, NOW);
    return order;
  }

  private static Order placed() {
    return order(input(Shop.HOME), List.of(line(2)));
  }

  private static Order order(NewOrder input, List<OrderLine> lines) {
    return new Order("O-1", new Payer(1, 2, "EUR"), input, lines, null, CLARA, NOW);
  }

  private static NewOrder input(DeliveryAddress delivery) {
    return new NewOrder(2, "key", AccountScope.all(), null, delivery, null, DeliveryWish.NONE, null, Map.of());
  }

  private static OrderLine line(int quantity) {
    return new OrderLine(ProductFixture.product("LAMP", "10", "25.5"), quantity, Money.of("10", "EUR"));
  }

  private static void refused(String code, Runnable command) {
    assertThatThrownBy(command::run).isInstanceOfSatisfying(RuleViolated.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
