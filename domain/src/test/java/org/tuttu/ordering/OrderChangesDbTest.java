package org.tuttu.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tuttu.catalog.ProductFacts;
import org.tuttu.catalog.Products;
import org.tuttu.identity.Caller;
import org.tuttu.identity.CustomerRight;
import org.tuttu.ordering.selfservice.DeliveryAddress;
import org.tuttu.ordering.selfservice.DeliveryWish;
import org.tuttu.ordering.selfservice.MyOrderChanges;
import org.tuttu.ordering.selfservice.MyOrders;
import org.tuttu.ordering.selfservice.OrderChange;
import org.tuttu.ordering.selfservice.OrderDetails;
import org.tuttu.ordering.selfservice.OrderEventKind;
import org.tuttu.ordering.selfservice.OrderStatus;
import org.tuttu.shared.AccessDenied;
import org.tuttu.shared.Money;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.RuleViolated;
import org.tuttu.shared.StaleData;
import org.tuttu.testing.Cast;

class OrderChangesDbTest extends Shop {

  private static final DeliveryAddress ELSEWHERE = new DeliveryAddress("Aalto", "Kuja 2", null, "00200", "Helsinki", "FI");

  @Test
  void untilItIsPickedTheCustomerChangesPiecesPlaceAndWishes() {
    Caller anna = member();
    String lamp = product(10);
    String number = order(anna, lamp, 4);
    as(Cast.CLARA, () -> bean(Orders.class).confirm(number, 1));

    change(anna, number, 2, new OrderChange(Map.of(1, 6), null, ELSEWHERE, "Room 5", new DeliveryWish("Ring twice", LocalDate.parse("2026-03-05")), new BigDecimal("75.30")));

    assertThat(stock(lamp)).isEqualTo(4);
    OrderDetails order = details(anna, number);
    assertThat(order.status()).as("to be confirmed anew").isEqualTo(OrderStatus.PLACED);
    assertThat(order.lines()).singleElement().satisfies(line -> assertThat(line.quantity()).isEqualTo(6));
    assertThat(order.total().gross()).isEqualTo(Money.of("75.3000", "EUR"));
    assertThat(order.delivery().street()).isEqualTo("Kuja 2");
    assertThat(order.wish()).isEqualTo(new DeliveryWish("Ring twice", LocalDate.parse("2026-03-05")));
    assertThat(order.history()).last().satisfies(event -> {
      assertThat(event.kind()).isEqualTo(OrderEventKind.CHANGED);
      assertThat(event.byName()).isEqualTo(anna.name());
      assertThat(event.note()).contains("Lamp " + lamp + ": 4 → 6").contains("Kuja 2").contains("Room 4 → Room 5");
    });
    assertThat(news(anna).toString()).contains("order-changed to " + anna.subject());

    change(anna, number, 3, same(Map.of(1, 1), order, "12.55"));
    assertThat(stock(lamp)).isEqualTo(9);
  }

  @Test
  void fewerKeepTheirPriceAndMoreHaveThePriceOfToday() {
    Caller anna = member();
    String lamp = product(100);
    String number = order(anna, lamp, 4);
    as(Cast.DORA, () -> bean(Products.class).edit(lamp, 1, new ProductFacts(null, "Lamp", null, new BigDecimal("20"), new BigDecimal("25.5"))));

    assertThat(as(anna, () -> bean(MyOrderChanges.class).preview(number, Map.of(1, 2))).gross()).isEqualTo(Money.of("25.10", "EUR"));
    assertThat(as(anna, () -> bean(MyOrderChanges.class).preview(number, Map.of(1, 5))).gross()).isEqualTo(Money.of("125.50", "EUR"));
    refused("order.total-changed", anna, () -> change(anna, number, 1, same(Map.of(1, 5), details(anna, number), "62.75")));
    assertThat(stock(lamp)).isEqualTo(96);
  }

  @Test
  void whatCannotBeHadOrWouldLeaveNothingIsRefusedWhole() {
    Caller anna = member();
    String lamp = product(5);
    String number = order(anna, lamp, 4);
    OrderDetails order = details(anna, number);

    refused("product.too-few-left", anna, () -> change(anna, number, 1, same(Map.of(1, 6), order, "75.30")));
    refused("order.nothing-left", anna, () -> change(anna, number, 1, same(Map.of(1, 0), order, "0")));
    refused("order.nothing-changed", anna, () -> change(anna, number, 1, same(Map.of(), order, "50.20")));
    refused("order.wish-day", anna, () -> change(anna, number, 1, new OrderChange(Map.of(1, 3), null, null, null,
        new DeliveryWish(null, LocalDate.parse("2026-03-01")), new BigDecimal("37.65"))));
    assertThat(stock(lamp)).isEqualTo(1);
    assertThat(details(anna, number).version()).isEqualTo(1);
  }

  @Test
  void theOthersAndThoseWhoComeLateAreTold() {
    Caller anna = member();
    Caller boris = member();
    String number = order(anna, product(10), 2);
    OrderChange more = same(Map.of(1, 3), details(anna, number), "37.65");
    Caller viktor = Cast.actingFor("viktor", 1, anna.actingFor().customerId(), "x", CustomerRight.VIEWER);

    assertThatThrownBy(() -> change(boris, number, 1, more)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> as(boris, () -> bean(MyOrderChanges.class).preview(number, Map.of()))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> change(viktor, number, 1, more)).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> change(anna, number, 1, new OrderChange(Map.of(), 1L, null, null, DeliveryWish.NONE, BigDecimal.TEN))).isInstanceOf(NotFound.class);
    as(Cast.CLARA, () -> bean(Orders.class).confirm(number, 1));
    assertThatThrownBy(() -> change(anna, number, 1, more)).isInstanceOf(StaleData.class);
    as(Cast.CLARA, () -> bean(Shipping.class).pick(number, 2));
    refused("order.being-picked", anna, () -> change(anna, number, 3, more));
  }

  private static OrderChange same(Map<Integer, Integer> quantities, OrderDetails order, String gross) {
    return new OrderChange(quantities, null, null, order.reference(), order.wish(), new BigDecimal(gross));
  }

  private static void change(Caller who, String number, long version, OrderChange change) {
    as(who, () -> bean(MyOrderChanges.class).change(number, version, change));
  }

  private static OrderDetails details(Caller customer, String number) {
    return as(customer, () -> bean(MyOrders.class).details(number));
  }

  private static void refused(String code, Caller caller, Runnable command) {
    assertThatThrownBy(() -> as(caller, command)).isInstanceOfSatisfying(RuleViolated.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
