package org.tuttu.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tuttu.catalog.ProductFixture;
import org.tuttu.identity.AccountScope;
import org.tuttu.identity.Caller;
import org.tuttu.ordering.selfservice.DeliveryAddress;
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
    order.ship(CLARA, NOW, "Posti JJFI1");
    order.deliver(CLARA, NOW);

    assertThat(order.status()).isEqualTo(OrderStatus.DELIVERED);
    assertThat(order.statusAt(2)).isEqualTo(OrderStatus.CONFIRMED);
  }

  @Test
  void noStepCanBeLeftOutOrDoneTwice() {
    Order order = placed();

    refused("order.not-shippable", () -> order.ship(CLARA, NOW, null));
    refused("order.not-deliverable", () -> order.deliver(CLARA, NOW));
    order.confirm(CLARA, NOW);
    refused("order.not-confirmable", () -> order.confirm(CLARA, NOW));
  }

  @Test
  void shippedOrderCannotBeCancelled() {
    Order order = placed();
    order.confirm(CLARA, NOW);
    order.ship(CLARA, NOW, null);

    refused("order.not-cancellable", () -> order.cancel(CLARA, NOW, "Too late"));
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

  private static Order placed() {
    return order(input(Shop.HOME), List.of(line(2)));
  }

  private static Order order(NewOrder input, List<OrderLine> lines) {
    return new Order("O-1", new Payer(1, 2, "EUR"), input, lines, CLARA, NOW);
  }

  private static NewOrder input(DeliveryAddress delivery) {
    return new NewOrder(2, "key", AccountScope.all(), null, delivery, null, null, Map.of());
  }

  private static OrderLine line(int quantity) {
    return new OrderLine(ProductFixture.product("LAMP", "10", "25.5"), quantity, Money.of("10", "EUR"));
  }

  private static void refused(String code, Runnable command) {
    assertThatThrownBy(command::run).isInstanceOfSatisfying(RuleViolated.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
