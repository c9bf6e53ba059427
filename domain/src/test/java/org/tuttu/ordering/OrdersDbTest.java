package org.tuttu.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tuttu.audit.AuditFilter;
import org.tuttu.audit.AuditQueries;
import org.tuttu.audit.AuditRow;
import org.tuttu.catalog.Products;
import org.tuttu.identity.Caller;
import org.tuttu.identity.CustomerRight;
import org.tuttu.ordering.selfservice.MyOrders;
import org.tuttu.ordering.selfservice.OrderDetails;
import org.tuttu.ordering.selfservice.OrderEventRow;
import org.tuttu.ordering.selfservice.OrderFilter;
import org.tuttu.ordering.selfservice.OrderRow;
import org.tuttu.ordering.selfservice.OrderStatus;
import org.tuttu.ordering.selfservice.OrdersSummary;
import org.tuttu.ordering.selfservice.Reordered;
import org.tuttu.shared.AccessDenied;
import org.tuttu.shared.FieldChange;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.PageOf;
import org.tuttu.shared.PageRequest;
import org.tuttu.shared.RuleViolated;
import org.tuttu.shared.StaleData;
import org.tuttu.testing.Cast;
import org.tuttu.timeline.Timelines;

class OrdersDbTest extends Shop {

  @Test
  void borisDoesNotFindAnnasOrder() {
    Caller boris = anna();
    String number = order(anna(), product(10), 1);

    assertThatThrownBy(() -> as(boris, () -> bean(MyOrders.class).details(number))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> as(boris, () -> bean(MyOrders.class).placed(number))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> as(boris, () -> bean(MyOrders.class).cancel(number, 1))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> as(boris, () -> bean(MyOrders.class).reorder(number))).isInstanceOf(NotFound.class);
    assertThat(as(boris, () -> bean(MyOrders.class).list(OrderFilter.ALL, PageRequest.first())).isEmpty()).isTrue();
    assertThat(as(Cast.EDGAR, () -> bean(AuditQueries.class)
        .list(new AuditFilter(null, "access.", number, null, null, null), PageRequest.first())).rows())
        .extracting(AuditRow::actor).containsOnly(boris.name()).hasSize(4);
  }

  @Test
  void aCursorOfAnotherCustomerLeadsNowhere() {
    Caller anna = anna();
    Caller boris = anna();
    order(anna, product(10), 1);
    order(boris, product(10), 1);
    long borisOrder = as(boris, () -> bean(MyOrders.class).list(OrderFilter.ALL, PageRequest.first())).rows().get(0).id();

    assertThat(as(anna, () -> bean(MyOrders.class).list(OrderFilter.ALL, PageRequest.after(String.valueOf(borisOrder)))).isEmpty()).isTrue();
    assertThatThrownBy(() -> as(anna, () -> bean(MyOrders.class).list(OrderFilter.ALL, PageRequest.after("x")))).isInstanceOf(NotFound.class);
  }

  @Test
  void ordersPageFromTheNewestAndOpenOnesAreCounted() {
    Caller anna = anna();
    String lamp = product(100);
    for (int i = 0; i < 3; i++) {
      order(anna, lamp, 1);
      clock().advance(Duration.ofMinutes(1));
    }
    PageOf<OrderRow> first = as(anna, () -> bean(MyOrders.class).list(OrderFilter.ALL, new PageRequest(null, 2)));
    PageOf<OrderRow> second = as(anna, () -> bean(MyOrders.class).list(OrderFilter.ALL, new PageRequest(first.next(), 2)));
    as(anna, () -> bean(MyOrders.class).cancel(first.rows().get(0).number(), 1));

    assertThat(first.rows()).isSortedAccordingTo((a, b) -> b.placedAt().compareTo(a.placedAt()));
    assertThat(second.rows()).hasSize(1);
    assertThat(as(anna, () -> bean(MyOrders.class).list(OrderFilter.OPEN, PageRequest.first())).rows()).hasSize(2);
    OrdersSummary summary = as(anna, () -> bean(MyOrders.class).summary());
    assertThat(summary.open()).isEqualTo(2);
    assertThat(summary.isMore()).isFalse();
    assertThat(summary.latest()).hasSize(3);
  }

  @Test
  void readingTakesFewStatements() {
    Caller anna = anna();
    String number = order(anna, product(10), 1);

    assertThat(statementsOf(() -> as(anna, () -> bean(MyOrders.class).list(OrderFilter.OPEN, PageRequest.first())))).isEqualTo(1);
    assertThat(statementsOf(() -> as(anna, () -> bean(MyOrders.class).details(number)))).isEqualTo(4);
    assertThat(statementsOf(() -> as(anna, () -> bean(MyOrders.class).placed(number)))).isEqualTo(1);
    assertThat(statementsOf(() -> as(anna, () -> bean(MyOrders.class).summary()))).isEqualTo(2);
    assertThat(statementsOf(() -> as(Cast.CLARA, () -> bean(OrderQueries.class).details(number)))).isEqualTo(7);
    assertThat(statementsOf(() -> as(Cast.CLARA, () -> bean(OrderQueries.class).details(number)))).isEqualTo(6);
    assertThat(statementsOf(() -> as(Cast.CLARA, () -> bean(OrderQueries.class).workToday()))).isEqualTo(1);
    assertThat(statementsOf(() -> as(Cast.CLARA, () -> bean(OrderQueries.class).oldest(OrderStatus.PLACED, 5)))).isEqualTo(1);
    assertThat(statementsOf(() -> as(Cast.CLARA, () -> bean(OrderQueries.class).findByNumber(number, 5)))).isEqualTo(1);
  }

  @Test
  void staffBringAnOrderToItsEndAndTheCustomerSeesWhoDidWhat() {
    Caller anna = anna();
    String number = order(anna, product(10), 1);
    as(Cast.CLARA, () -> bean(Orders.class).confirm(number, 1));
    clock().advance(Duration.ofHours(1));
    as(Cast.CLARA, () -> bean(Orders.class).ship(number, 2, "Posti JJFI1"));
    as(Cast.DORA, () -> bean(Orders.class).deliver(number, 3));

    OrderDetails order = as(anna, () -> bean(MyOrders.class).details(number));

    assertThat(order.status()).isEqualTo(OrderStatus.DELIVERED);
    assertThat(order.history()).extracting(OrderEventRow::byName)
        .containsExactly(anna.name(), "Clara Lund", "Clara Lund", "Dora Kalniņa");
    assertThat(order.history().get(2).note()).isEqualTo("Posti JJFI1");
    assertThat(order.history().get(2).at()).isEqualTo(time().instant());
    assertThat(audited(number)).containsExactly("order.delivered", "order.shipped", "order.confirmed", "order.placed");
  }

  @Test
  void theSecondOfTwoIsToldWhatHappenedMeanwhile() {
    Caller anna = anna();
    String number = order(anna, product(10), 1);
    as(Cast.CLARA, () -> bean(Orders.class).confirm(number, 1));

    assertThatThrownBy(() -> as(Cast.DORA, () -> bean(Orders.class).cancel(number, 1, "Doubtful")))
        .isInstanceOfSatisfying(StaleData.class, stale ->
            assertThat(stale.changes()).containsExactly(new FieldChange("status", "PLACED", "CONFIRMED")));
    assertThatThrownBy(() -> as(anna, () -> bean(MyOrders.class).cancel(number, 1))).isInstanceOf(StaleData.class);
  }

  @Test
  void cancellingGivesThePiecesBackAndOnlyOnce() {
    Caller anna = anna();
    String lamp = product(10);
    String number = order(anna, lamp, 4);
    assertThat(stock(lamp)).isEqualTo(6);

    as(anna, () -> bean(MyOrders.class).cancel(number, 1));

    assertThat(stock(lamp)).isEqualTo(10);
    refused("order.not-cancellable", anna, () -> bean(MyOrders.class).cancel(number, 2));
    assertThat(stock(lamp)).isEqualTo(10);
  }

  @Test
  void whatIsShippedIsNotCancelledAndStaffSayWhyTheyCancel() {
    Caller anna = anna();
    String number = order(anna, product(10), 1);
    refused("order.reason-missing", Cast.CLARA, () -> bean(Orders.class).cancel(number, 1, " "));
    refused("order.not-shippable", Cast.CLARA, () -> bean(Orders.class).ship(number, 1, null));
    as(Cast.CLARA, () -> bean(Orders.class).confirm(number, 1));
    as(Cast.CLARA, () -> bean(Orders.class).ship(number, 2, ""));

    refused("order.not-cancellable", anna, () -> bean(MyOrders.class).cancel(number, 3));
    assertThatThrownBy(() -> as(Cast.CLARA, () -> bean(Orders.class).confirm("O-0", 1))).isInstanceOf(NotFound.class);
  }

  @Test
  void aViewerSeesOrdersButDoesNotCancelAndCustomersAreNoStaff() {
    Caller anna = anna();
    String number = order(anna, product(10), 1);
    Caller viktor = Cast.actingFor("viktor", 1, anna.actingFor().customerId(), "x", CustomerRight.VIEWER);

    assertThat(as(viktor, () -> bean(MyOrders.class).details(number)).number()).isEqualTo(number);
    assertThatThrownBy(() -> as(viktor, () -> bean(MyOrders.class).cancel(number, 1))).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> as(viktor, () -> bean(MyOrders.class).reorder(number))).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> as(anna, () -> bean(Orders.class).confirm(number, 1))).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> as(anna, () -> bean(OrderQueries.class).details(number))).isInstanceOf(AccessDenied.class);
  }

  @Test
  void orderingAgainFillsTheBasketWithWhatCanStillBeHad() {
    Caller anna = anna();
    String lamp = product(10);
    String gone = product(10);
    add(anna, gone, 1);
    String number = order(anna, lamp, 3);
    as(Cast.DORA, () -> bean(Products.class).takeOffSale(gone));

    Reordered again = as(anna, () -> bean(MyOrders.class).reorder(number));

    assertThat(again).isEqualTo(new Reordered(1, List.of("Lamp " + gone)));
    assertThat(basket(anna).lines()).singleElement().satisfies(line -> assertThat(line.quantity()).isEqualTo(3));
  }

  @Test
  void staffTakeAnOrderByTelephoneOnce() {
    Caller anna = anna();
    String lamp = product(10);
    PhoneOrder call = new PhoneOrder(unique("call"), null, HOME, null, List.of(new PhoneOrder.Line(lamp, 2), new PhoneOrder.Line(lamp, 1)));

    String number = as(Cast.CLARA, () -> bean(Orders.class).placeFor(anna.actingFor().customerNumber(), call));
    String again = as(Cast.CLARA, () -> bean(Orders.class).placeFor(anna.actingFor().customerNumber(), call));

    assertThat(again).isEqualTo(number);
    assertThat(stock(lamp)).isEqualTo(7);
    OrderDetails order = as(anna, () -> bean(MyOrders.class).details(number));
    assertThat(order.placedByName()).isEqualTo("Clara Lund");
    assertThat(order.lines()).singleElement().satisfies(line -> assertThat(line.quantity()).isEqualTo(3));
    assertThatThrownBy(() -> as(Cast.CLARA, () -> bean(Orders.class).placeFor("nobody", call))).isInstanceOf(NotFound.class);
    refused("order.no-account", Cast.CLARA, () -> bean(Orders.class).placeFor(anna.actingFor().customerNumber(), new PhoneOrder(
        unique("call"), "", HOME, null, List.of(new PhoneOrder.Line(product(1, "1", "0", "GBP"), 1)))));
  }

  @Test
  void staffFindOrdersByNumberAndCustomer() {
    Caller anna = anna();
    String number = order(anna, product(10), 1);
    String customer = anna.actingFor().customerNumber();

    assertThat(as(Cast.CLARA, () -> bean(Timelines.class).of(customer, null)).rows())
        .singleElement().satisfies(entry -> assertThat(((TimelineOrder) entry.what()).number()).isEqualTo(number));
    assertThat(as(Cast.CLARA, () -> bean(OrderQueries.class).findByNumber(number, 5)).get(0).customerNumber()).isEqualTo(customer);
    assertThat(as(Cast.CLARA, () -> bean(OrderQueries.class).findByNumber("%", 5))).isEmpty();
    assertThat(as(Cast.CLARA, () -> bean(OrderQueries.class).recentFor(anna.actingFor().customerId(), 5))).hasSize(1);
    assertThat(as(Cast.CLARA, () -> bean(OrderQueries.class).workToday()).toConfirm()).isPositive();
    assertThat(as(Cast.CLARA, () -> bean(OrderQueries.class).details(number)).customerNumber()).isEqualTo(customer);
  }

  @Test
  void whoOpensAnOrderWithoutTheCustomersPageIsInTheTrailOnce() {
    Caller anna = anna();
    String number = order(anna, product(10), 1);

    as(Cast.CLARA, () -> bean(OrderQueries.class).details(number));
    as(Cast.CLARA, () -> bean(OrderQueries.class).details(number));

    assertThat(audited(anna.actingFor().customerNumber())).containsOnlyOnce("customer.looked");
  }

  @Test
  void whatHasWaitedLongestComesFirst() {
    Caller anna = anna();
    String first = order(anna, product(10), 1);
    String second = order(anna, product(10), 1);

    List<String> waiting = as(Cast.CLARA, () -> bean(OrderQueries.class).oldest(OrderStatus.PLACED, 200)).stream()
        .map(row -> row.order().number()).filter(List.of(first, second)::contains).toList();
    assertThat(waiting).containsExactly(first, second);
    assertThat(as(Cast.CLARA, () -> bean(OrderQueries.class).oldest(OrderStatus.PLACED, 1))).hasSize(1);
  }

  private static void refused(String code, Caller caller, Runnable command) {
    assertThatThrownBy(() -> as(caller, command))
        .isInstanceOfSatisfying(RuleViolated.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  private static List<String> audited(String number) {
    return as(Cast.EDGAR, () -> bean(AuditQueries.class).list(new AuditFilter(null, null, number, null, null, null), PageRequest.first()))
        .rows().stream().map(AuditRow::action).toList();
  }
}
