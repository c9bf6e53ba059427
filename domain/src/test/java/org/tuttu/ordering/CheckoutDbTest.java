package org.tuttu.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.tuttu.catalog.ProductFacts;
import org.tuttu.catalog.Products;
import org.tuttu.identity.Caller;
import org.tuttu.identity.CustomerRight;
import org.tuttu.ordering.selfservice.Basket;
import org.tuttu.ordering.selfservice.BasketHint;
import org.tuttu.ordering.selfservice.BasketLine;
import org.tuttu.ordering.selfservice.Checkout;
import org.tuttu.ordering.selfservice.CheckoutChoices;
import org.tuttu.ordering.selfservice.MyBasket;
import org.tuttu.ordering.selfservice.MyOrders;
import org.tuttu.ordering.selfservice.OrderDetails;
import org.tuttu.ordering.selfservice.OrderInput;
import org.tuttu.ordering.selfservice.OrderLineRow;
import org.tuttu.ordering.selfservice.OrderStatus;
import org.tuttu.ordering.selfservice.PlacedOrder;
import org.tuttu.shared.AccessDenied;
import org.tuttu.shared.Money;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.RuleViolated;
import org.tuttu.testing.Cast;

class CheckoutDbTest extends Shop {

  @Test
  void theBasketBecomesAnOrderThatKeepsNamePriceAndVat() {
    Caller anna = anna();
    String lamp = product(10);
    String desk = product(10, "0.335", "14", "EUR");
    add(anna, lamp, 2);
    add(anna, desk, 3);
    String number = submit(anna, input("key", basket(anna)));
    as(Cast.DORA, () -> bean(Products.class).edit(lamp, 1, new ProductFacts(null, "Other", null, new BigDecimal("99"), BigDecimal.ZERO)));

    OrderDetails order = as(anna, () -> bean(MyOrders.class).details(number));
    assertThat(as(anna, () -> bean(MyOrders.class).placed(number)))
        .isEqualTo(new PlacedOrder(number, order.status(), order.placedAt(), order.reference(), order.delivery(), order.total().gross()));

    assertThat(order.status()).isEqualTo(OrderStatus.PLACED);
    assertThat(order.lines()).extracting(OrderLineRow::name).containsExactly("Lamp " + lamp, "Lamp " + desk);
    assertThat(order.lines().get(0).charge().gross()).isEqualTo(Money.of("25.10", "EUR"));
    assertThat(order.total().net()).isEqualTo(Money.of("21.01", "EUR"));
    assertThat(order.total().gross()).isEqualTo(Money.of("26.25", "EUR"));
    assertThat(order.vatTotals()).extracting(total -> total.charge().vat()).containsExactly(Money.of("0.14", "EUR"), Money.of("5.10", "EUR"));
    assertThat(order.delivery()).isEqualTo(HOME);
    assertThat(order.history()).hasSize(1);
    assertThat(basket(anna).isEmpty()).isTrue();
    assertThat(stock(lamp)).isEqualTo(8);
  }

  @Test
  void theConfirmationWaitsInTheOutboxInTheUsersLanguageUnlessTheyWantNone() {
    Caller anna = anna();
    String number = order(anna, product(10), 2);

    assertThat(mails(anna)).singleElement().asString().contains("Tilauksesi " + number).contains("25,10");

    transaction(() -> em().createNativeQuery("insert into notification_choices (subject, kind, bell, mail) values (?, 'ORDERS', 'AT_ONCE', 'OFF')")
        .setParameter(1, anna.subject()).executeUpdate());
    order(anna, product(10), 1);
    assertThat(mails(anna)).hasSize(1);
  }

  @Test
  void aChangedPriceAsksToLookAgainAndNothingIsHalfSaved() {
    Caller anna = anna();
    String lamp = product(10);
    add(anna, lamp, 2);
    OrderInput input = input("key", basket(anna));
    as(Cast.DORA, () -> bean(Products.class).edit(lamp, 1, new ProductFacts(null, "Lamp", null, new BigDecimal("11"), new BigDecimal("25.5"))));

    refused("order.price-changed", anna, input);
    BasketLine line = basket(anna).lines().get(0);
    assertThat(line.hint()).isEqualTo(BasketHint.PRICE_CHANGED);
    assertThat(line.oldPrice()).isEqualTo(Money.of("10", "EUR"));
    assertThat(stock(lamp)).isEqualTo(10);
    assertThat(mails(anna)).isEmpty();
    assertThat(submit(anna, input("key", basket(anna)))).startsWith("O-");
  }

  @Test
  void tooFewLeftNamesTheProductAndWhatIsLeft() {
    Caller anna = anna();
    String lamp = product(10);
    String rare = product(5);
    add(anna, lamp, 1);
    add(anna, rare, 4);
    OrderInput input = input("key", basket(anna));
    order(anna(), rare, 3);

    assertThatThrownBy(() -> submit(anna, input)).isInstanceOfSatisfying(RuleViolated.class, refusal -> {
      assertThat(refusal.code()).isEqualTo("product.too-few-left");
      assertThat(refusal.args()).containsExactly("Lamp " + rare, 2);
    });
    assertThat(stock(lamp)).isEqualTo(10);
    assertThat(basket(anna).isOrderable()).isFalse();
    assertThat(basket(anna).lines().get(1).left()).isEqualTo(2);
  }

  @Test
  void whatIsOffSaleMustLeaveTheBasketFirst() {
    Caller anna = anna();
    String lamp = product(10);
    add(anna, lamp, 1);
    OrderInput input = input("key", basket(anna));
    as(Cast.DORA, () -> bean(Products.class).takeOffSale(lamp));

    refused("product.not-on-sale", anna, input);
    as(anna, () -> bean(MyBasket.class).remove(lamp));
    refused("basket.empty", anna, input);
  }

  @Test
  void anothersAddressOrAccountDoesNotExist() {
    Caller anna = anna();
    Caller boris = customer(unique("boris"), CustomerRight.OWNER, "EUR");
    long address = address(anna);
    String lamp = product(10);
    add(anna, lamp, 1);
    add(boris, lamp, 1);
    BigDecimal gross = basket(boris).total().gross().amount();

    assertThatThrownBy(() -> submit(boris, new OrderInput("key", address, null, null, null, gross))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> submit(boris, new OrderInput("key", null, HOME, "ACC-" + anna.actingFor().customerId(), null, gross)))
        .isInstanceOf(NotFound.class);
    CheckoutChoices choices = as(anna, () -> bean(Checkout.class).choices());
    assertThat(choices.addresses()).singleElement().satisfies(choice -> assertThat(choice.id()).isEqualTo(address));
    String number = submit(anna, new OrderInput("key", address, null, choices.accounts().get(0).number(), null, gross));
    assertThat(as(anna, () -> bean(MyOrders.class).details(number)).delivery().city()).isEqualTo("Espoo");
  }

  @Test
  void aViewerLooksButDoesNotOrder() {
    Caller viktor = customer(unique("viktor"), CustomerRight.VIEWER, "EUR");

    assertThatThrownBy(() -> submit(viktor, new OrderInput("key", null, HOME, null, null, BigDecimal.ONE))).isInstanceOf(AccessDenied.class);
  }

  @Test
  void orderingTakesFewStatements() {
    Caller anna = anna();
    for (int i = 0; i < 5; i++) {
      add(anna, product(10), 1);
    }
    Basket basket = basket(anna);

    assertThat(statementsOf(() -> submit(anna, input("key", basket)))).as("one of them asks for the limit of whoever orders").isLessThanOrEqualTo(17);
  }

  private static void refused(String code, Caller caller, OrderInput input) {
    assertThatThrownBy(() -> submit(caller, input))
        .isInstanceOfSatisfying(RuleViolated.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  private static long address(Caller caller) {
    long id = caller.actingFor().customerId();
    transaction(() -> em().createNativeQuery("""
        insert into addresses (id, version, customer_id, kind, street, postal_code, city, country, valid_from)
        values (?, 1, ?, 'DELIVERY', 'Kuja 2', '02100', 'Espoo', 'FI', date '2020-01-01')""")
        .setParameter(1, id).setParameter(2, id).executeUpdate());
    return id;
  }
}
