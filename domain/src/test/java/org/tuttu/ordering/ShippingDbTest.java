package org.tuttu.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tuttu.audit.AuditFilter;
import org.tuttu.audit.AuditQueries;
import org.tuttu.audit.AuditRow;
import org.tuttu.identity.Caller;
import org.tuttu.ordering.selfservice.LineProgress;
import org.tuttu.ordering.selfservice.MyOrders;
import org.tuttu.ordering.selfservice.OrderDetails;
import org.tuttu.ordering.selfservice.OrderLineRow;
import org.tuttu.ordering.selfservice.OrderStatus;
import org.tuttu.ordering.selfservice.ShipmentRow;
import org.tuttu.shared.AccessDenied;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.PageRequest;
import org.tuttu.shared.RuleViolated;
import org.tuttu.shared.StaleData;
import org.tuttu.testing.Cast;

class ShippingDbTest extends Shop {

  @Test
  void aPartLeavesTheRestFollowsAndTheCustomerSeesBoth() {
    Caller anna = member();
    String carrier = carrier("https://posti.example/follow?item={number}");
    String number = confirmed(anna, product(10), 5);

    as(Cast.CLARA, () -> bean(Shipping.class).ship(number, 2, new ShipmentInput(Map.of(1, 2), carrier, " JJ FI/1 ", "Left side door")));
    OrderDetails order = details(anna, number);

    assertThat(order.status()).isEqualTo(OrderStatus.PARTLY_SHIPPED);
    assertThat(order.lines()).extracting(OrderLineRow::progress).containsExactly(new LineProgress(2, 0, 0));
    assertThat(order.shipments()).singleElement().satisfies(shipment -> {
      assertThat(shipment.number()).isEqualTo(number + "-1");
      assertThat(shipment.trackingLink()).isEqualTo("https://posti.example/follow?item=JJ%20FI%2F1");
      assertThat(shipment.contents()).startsWith("2 × Lamp");
      assertThat(shipment.deliveredAt()).isNull();
    });
    assertThat(mails(anna)).anySatisfy(mail -> assertThat((String) mail).contains("Osa tilauksestasi " + number).contains("JJ FI/1"));

    as(Cast.CLARA, () -> bean(Shipping.class).arrive(number, 3, 1));
    as(Cast.CLARA, () -> bean(Orders.class).ship(number, 4, null));
    as(Cast.CLARA, () -> bean(Shipping.class).arrive(number, 5, 2));

    assertThat(details(anna, number)).satisfies(delivered -> {
      assertThat(delivered.status()).isEqualTo(OrderStatus.DELIVERED);
      assertThat(delivered.lines()).extracting(OrderLineRow::progress).containsExactly(new LineProgress(5, 5, 0));
      assertThat(delivered.shipments()).extracting(ShipmentRow::contents).hasSize(2);
    });
    assertThat(news(anna).toString()).as("each shipment that arrives is told").contains("shipment-arrived to " + anna.subject(), "order-delivered to " + anna.subject());
    assertThat(audited(number)).containsExactly("order.delivered", "order.shipped", "order.arrived", "order.partly-shipped", "order.confirmed", "order.placed");
  }

  @Test
  void whoDoesNotActForTheCustomerAnyMoreGetsNoMailOfWhatIsInIt() {
    Caller left = anna();
    String number = confirmed(left, product(10), 1);
    as(Cast.CLARA, () -> bean(Orders.class).ship(number, 2, null));

    assertThat(mails(left)).as("but for the confirmation").hasSize(1);
    assertThat(news(left).toString()).contains("order-shipped");
  }

  @Test
  void theSecondOfTwoWhoShipIsToldAndNothingLeavesTwice() {
    Caller anna = member();
    String number = confirmed(anna, product(10), 2);
    as(Cast.CLARA, () -> bean(Shipping.class).ship(number, 2, new ShipmentInput(Map.of(1, 1), null, null, null)));

    assertThatThrownBy(() -> as(Cast.DORA, () -> bean(Shipping.class).ship(number, 2, new ShipmentInput(Map.of(1, 1), null, null, null)))).isInstanceOf(StaleData.class);
    refused("order.too-many-shipped", () -> bean(Shipping.class).ship(number, 3, new ShipmentInput(Map.of(1, 2), null, null, null)));
    assertThat(details(anna, number).shipments()).hasSize(1);
  }

  @Test
  void whatIsLeftCanBeCalledBackAndGoesIntoTheStock() {
    Caller anna = member();
    String lamp = product(10);
    String number = confirmed(anna, lamp, 5);
    as(Cast.CLARA, () -> bean(Shipping.class).ship(number, 2, new ShipmentInput(Map.of(1, 2), null, null, null)));

    as(Cast.CLARA, () -> bean(Orders.class).cancel(number, 3, "The rest is sold out"));

    assertThat(stock(lamp)).isEqualTo(8);
    OrderDetails order = details(anna, number);
    assertThat(order.status()).isEqualTo(OrderStatus.SHIPPED);
    assertThat(order.total().gross()).hasToString("25.1000 EUR");
    assertThat(order.lines()).singleElement().satisfies(line -> {
      assertThat(line.quantity()).isEqualTo(2);
      assertThat(line.progress().cancelled()).isEqualTo(3);
    });
    assertThat(news(anna).toString()).contains("order-rest-cancelled to " + anna.subject());
    assertThat(audited(number)).startsWith("order.rest-cancelled");
  }

  @Test
  void whoeverPicksLocksTheCustomerOutAndSaysSo() {
    Caller anna = member();
    String number = confirmed(anna, product(10), 1);
    as(Cast.CLARA, () -> bean(Shipping.class).pick(number, 2));

    refused("order.being-picked", anna, () -> bean(MyOrders.class).cancel(number, 3));
    as(Cast.CLARA, () -> bean(Shipping.class).putBack(number, 3));
    as(anna, () -> bean(MyOrders.class).cancel(number, 4));
    assertThat(details(anna, number).status()).isEqualTo(OrderStatus.CANCELLED);
  }

  @Test
  void whatCameInDeliveredStaysDeliveredWithoutShipments() {
    Caller anna = member();
    String number = confirmed(anna, product(10), 3);
    transaction(() -> em().createNativeQuery("update orders set status = 'DELIVERED' where number = ?").setParameter(1, number).executeUpdate());

    assertThat(details(anna, number).lines()).extracting(OrderLineRow::progress).containsExactly(new LineProgress(3, 3, 0));
    refused("order.not-shippable", () -> bean(Orders.class).ship(number, 2, null));
  }

  @Test
  void anAddressToFollowIsHttpsAndHasThePlaceForTheNumber() {
    for (String form : List.of("http://posti.example/{number}", "https://posti.example/", "javascript:alert({number})", "https://posti.example/\"{number}", "https://{number}")) {
      assertThatThrownBy(() -> carrier(form)).as(form).isInstanceOf(ConstraintViolationException.class);
    }
    String code = carrier(null);
    assertThatThrownBy(() -> as(Cast.CLARA, () -> bean(Carriers.class).edit(code, 1, new CarrierInput("Mine", null, true)))).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> as(Cast.DORA, () -> bean(Carriers.class).edit(code, 7, new CarrierInput("Mine", null, true)))).isInstanceOf(StaleData.class);
    as(Cast.DORA, () -> bean(Carriers.class).edit(code, 1, new CarrierInput("Posti", null, false)));

    String number = confirmed(member(), product(10), 1);
    refused("carrier.not-active", () -> bean(Shipping.class).ship(number, 2, new ShipmentInput(Map.of(), code, null, null)));
    assertThatThrownBy(() -> as(Cast.CLARA, () -> bean(Shipping.class).ship(number, 2, new ShipmentInput(Map.of(), "NOBODY", null, null)))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> as(Cast.CLARA, () -> bean(Shipping.class).ship(number, 2, new ShipmentInput(Map.of(), null, "<script>", null))))
        .isInstanceOf(ConstraintViolationException.class);
    assertThat(as(Cast.CLARA, () -> bean(Carriers.class).active())).extracting(CarrierRow::code).doesNotContain(code);
  }

  private static String carrier(String form) {
    String code = unique("POSTI").toUpperCase();
    as(Cast.DORA, () -> bean(Carriers.class).create(code, new CarrierInput("Posti", form, true)));
    return code;
  }

  private static String confirmed(Caller customer, String product, int quantity) {
    String number = order(customer, product, quantity);
    as(Cast.CLARA, () -> bean(Orders.class).confirm(number, 1));
    return number;
  }

  private static OrderDetails details(Caller customer, String number) {
    return as(customer, () -> bean(MyOrders.class).details(number));
  }

  private static List<String> audited(String number) {
    return as(Cast.EDGAR, () -> bean(AuditQueries.class).list(new AuditFilter(null, "order.", number, null, null, null), PageRequest.first())).rows().stream()
        .map(AuditRow::action).toList();
  }

  private static void refused(String code, Runnable command) {
    refused(code, Cast.CLARA, command);
  }

  private static void refused(String code, Caller caller, Runnable command) {
    assertThatThrownBy(() -> as(caller, command)).isInstanceOfSatisfying(RuleViolated.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
