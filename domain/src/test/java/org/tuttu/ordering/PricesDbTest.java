package org.tuttu.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tuttu.catalog.PriceLists;
import org.tuttu.catalog.selfservice.Catalogue;
import org.tuttu.catalog.selfservice.PriceTiers.Tier;
import org.tuttu.catalog.selfservice.ProductDetails;
import org.tuttu.catalog.selfservice.ProductRow;
import org.tuttu.identity.Caller;
import org.tuttu.identity.CustomerRight;
import org.tuttu.ordering.selfservice.BasketHint;
import org.tuttu.ordering.selfservice.DeliveryWish;
import org.tuttu.ordering.selfservice.MyBasket;
import org.tuttu.ordering.selfservice.MyOrders;
import org.tuttu.ordering.selfservice.OrderInput;
import org.tuttu.shared.Language;
import org.tuttu.shared.Money;
import org.tuttu.shared.PageRequest;
import org.tuttu.testing.Cast;

/** What an account pays is the same in the catalogue, the basket, the checkout, on the telephone, and in the order. */
class PricesDbTest extends PricedShop {

  @Test
  void theAccountsPriceIsEverywhereTheSame() {
    Caller anna = anna();
    String lamp = product(100);
    String list = list("EUR");
    price(list, lamp, 1, "9");
    price(list, lamp, 10, "8");
    price("STANDARD", lamp, 50, "9.50");
    use(anna, list);

    ProductRow row = as(anna, () -> bean(Catalogue.class).products(lamp, null, PageRequest.first())).rows().get(0);
    ProductDetails visitors = as(null, () -> bean(Catalogue.class).product(lamp, Language.EN));
    assertThat(row.unitPrice()).isEqualTo(eur("9"));
    assertThat(row.tiers().more()).extracting(Tier::from).containsExactly(10);
    assertThat(as(anna, () -> bean(Catalogue.class).product(lamp, Language.EN)).price().gross()).isEqualTo(eur("11.30"));
    assertThat(visitors.unitPrice()).isEqualTo(eur("10"));
    assertThat(visitors.tiers().more()).extracting(Tier::from, tier -> tier.price().amount().doubleValue()).containsExactly(tuple(50, 9.5));

    add(anna, lamp, 9);
    assertThat(basket(anna).lines().get(0)).extracting(line -> line.unitPrice(), line -> line.next().from()).containsExactly(eur("9"), 10);
    add(anna, lamp, 1);
    assertThat(basket(anna).lines().get(0).hint()).as("a lower price by quantity is no news").isEqualTo(BasketHint.NONE);
    assertThat(basket(anna).total().net()).isEqualTo(eur("80"));
    String number = submit(anna, input(unique("key"), basket(anna)));
    assertThat(as(anna, () -> bean(MyOrders.class).details(number)).lines().get(0).unitPrice()).isEqualTo(eur("8"));

    String call = as(Cast.CLARA, () -> bean(Orders.class).placeFor(anna.actingFor().customerNumber(),
        new PhoneOrder(unique("call"), null, HOME, null, List.of(new PhoneOrder.Line(lamp, 12)))));
    assertThat(as(anna, () -> bean(MyOrders.class).details(call)).total().net()).isEqualTo(eur("96"));
    assertThat(as(Cast.CLARA, () -> bean(Quotes.class).forCustomer(anna.actingFor().customerNumber(), null, List.of(lamp))).orElseThrow().prices().get(lamp).at(12))
        .isEqualTo(eur("8"));
  }

  @Test
  void pricesHoldBetweenTheirDaysAndTheOneThatBeganLastHolds() {
    Caller anna = anna();
    String lamp = product(100);
    String list = list("EUR");
    as(Cast.DORA, () -> bean(PriceLists.class).add(list, lamp, input(1, "9", TODAY.minusYears(1), null)));
    as(Cast.DORA, () -> bean(PriceLists.class).add(list, lamp, input(1, "7", TODAY.plusDays(1), TODAY.plusDays(2))));
    use(anna, list);

    assertThat(unitPrice(anna, lamp)).isEqualTo(eur("9"));
    clock().advance(Duration.ofDays(1));
    assertThat(unitPrice(anna, lamp)).isEqualTo(eur("7"));
    clock().advance(Duration.ofDays(2));
    assertThat(unitPrice(anna, lamp)).as("the usual one is back").isEqualTo(eur("9"));
  }

  @Test
  void aPriceThatChangesBetweenBasketAndConfirmationIsAskedAbout() {
    Caller anna = anna();
    String lamp = product(100);
    String list = list("EUR");
    use(anna, list);
    add(anna, lamp, 2);
    OrderInput seen = input(unique("key"), basket(anna));
    price(list, lamp, 1, "12");

    refused("order.price-changed", () -> submit(anna, seen));
    assertThat(basket(anna).lines().get(0)).extracting(line -> line.hint(), line -> line.oldPrice(), line -> line.unitPrice())
        .containsExactly(BasketHint.PRICE_CHANGED, eur("10"), eur("12"));
    assertThat(submit(anna, input(unique("key"), basket(anna)))).startsWith("O-");
  }

  @Test
  void aPriceThatChangesDuringACallIsAskedAbout() {
    Caller anna = anna();
    String lamp = product(100);
    String list = list("EUR");
    use(anna, list);
    String key = unique("call");
    price(list, lamp, 1, "12");

    refused("order.price-changed", () -> call(anna, key, lamp, "25.10"), Cast.CLARA);
    assertThat(stock(lamp)).isEqualTo(100);
    String number = as(Cast.CLARA, () -> call(anna, key, lamp, "30.12"));
    assertThat(as(anna, () -> bean(MyOrders.class).details(number)).total().gross()).isEqualTo(eur("30.12"));
    assertThat(as(Cast.CLARA, () -> call(anna, key, lamp, "25.10"))).as("what was placed is placed").isEqualTo(number);
  }

  private static String call(Caller customer, String key, String product, String told) {
    return bean(Orders.class).placeFor(customer.actingFor().customerNumber(),
        new PhoneOrder(key, null, HOME, null, DeliveryWish.NONE, List.of(new PhoneOrder.Line(product, 2)), new BigDecimal(told)));
  }

  @Test
  void aListInAnotherCurrencySellsWhatTheAccountCouldNotPay() {
    Caller nils = customer(unique("nils"), CustomerRight.OWNER, "NOK");
    String lamp = product(100);
    String desk = product(100);
    refused("basket.no-account", () -> add(nils, lamp, 1));
    String list = list("NOK");
    price(list, lamp, 1, "125");
    use(nils, list);

    assertThat(as(nils, () -> bean(Catalogue.class).products("Lamp " + lamp, null, PageRequest.first())).rows()).extracting(ProductRow::number).startsWith(lamp);
    assertThat(as(nils, () -> bean(Catalogue.class).products("Lamp " + desk, null, PageRequest.first())).rows()).extracting(ProductRow::number).doesNotContain(desk);
    add(nils, lamp, 2);
    refused("basket.no-account", () -> add(nils, desk, 1));
    String number = submit(nils, input(unique("key"), basket(nils)));

    assertThat(as(nils, () -> bean(MyOrders.class).details(number)).total().net()).isEqualTo(Money.of("250", "NOK"));
    assertThat(as(nils, () -> bean(MyOrders.class).reorder(number)).added()).isEqualTo(1);
    long price = id("select id from list_prices where price_list = '" + list + "'");
    as(Cast.DORA, () -> bean(PriceLists.class).remove(price, 1));
    assertThat(basket(nils).lines().get(0).hint()).isEqualTo(BasketHint.NOT_PAYABLE);
    assertThat(basket(nils).isOrderable()).isFalse();
    refused("basket.no-account", () -> bean(MyBasket.class).change(lamp, 3), nils);
  }

  @Test
  void askingForPricesTakesNoFurtherStatement() {
    Caller anna = anna();
    String lamp = product(100);
    add(anna, lamp, 1);

    assertThat(statementsOf(() -> as(anna, () -> bean(Catalogue.class).products(lamp, null, PageRequest.first())))).isEqualTo(1);
    assertThat(statementsOf(() -> as(anna, () -> bean(Catalogue.class).product(lamp, Language.FI)))).isEqualTo(1);
    assertThat(statementsOf(() -> as(anna, () -> bean(MyBasket.class).view("ACC-" + anna.actingFor().customerId())))).isEqualTo(1);
    assertThat(statementsOf(() -> as(Cast.CLARA, () -> bean(PriceLists.class).all()))).isEqualTo(1);
  }
}
