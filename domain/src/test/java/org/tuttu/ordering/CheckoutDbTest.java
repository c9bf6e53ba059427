package org.tuttu.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
import org.tuttu.shared.AccessDenied;
import org.tuttu.shared.DomainException;
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

    transaction(() -> em().createNativeQuery("update portal_users set mail_orders = false where subject = ?")
        .setParameter(1, anna.subject()).executeUpdate());
    order(anna, product(10), 1);
    assertThat(mails(anna)).hasSize(1);
  }

  @Test
  void fiftyClicksOnTheSameFormMakeOneOrder() throws Exception {
    Caller anna = anna();
    String lamp = product(100);
    add(anna, lamp, 2);
    OrderInput input = input("same-key", basket(anna));

    List<Object> answers = together(50, i -> () -> submit(anna, input));

    assertThat(answers).hasSize(50).allMatch(answer -> answer.equals(answers.get(0)) && answer.toString().startsWith("O-"));
    assertThat(stock(lamp)).isEqualTo(98);
    assertThat(mails(anna)).hasSize(1);
  }

  @Test
  void aHundredBuyersForTenPiecesBuyExactlyTen() throws Exception {
    String lamp = product(10);
    String other = product(1000);
    List<Caller> buyers = new ArrayList<>();
    List<OrderInput> inputs = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      Caller buyer = customer(unique("buyer"), CustomerRight.BUYER, "EUR");
      // In both orders, so that a wrong order of locks would deadlock.
      add(buyer, i % 2 == 0 ? lamp : other, 1);
      add(buyer, i % 2 == 0 ? other : lamp, 1);
      buyers.add(buyer);
      inputs.add(input("key", basket(buyer)));
    }

    List<Object> answers = together(100, i -> () -> submit(buyers.get(i), inputs.get(i)));

    assertThat(answers.stream().filter(String.class::isInstance)).hasSize(10);
    assertThat(answers.stream().filter(RuleViolated.class::isInstance).map(RuleViolated.class::cast))
        .hasSize(90).allMatch(refusal -> refusal.code().equals("product.sold-out"));
    assertThat(stock(lamp)).isZero();
    assertThat(stock(other)).isEqualTo(990);
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
  void theSameKeyOfAnotherCustomerIsAnotherOrder() {
    Caller anna = anna();
    Caller boris = anna();
    String lamp = product(10);
    add(anna, lamp, 1);
    add(boris, lamp, 1);

    assertThat(submit(anna, input("one-key", basket(anna)))).isNotEqualTo(submit(boris, input("one-key", basket(boris))));
  }

  @Test
  void aViewerLooksButDoesNotOrder() {
    Caller viktor = customer(unique("viktor"), CustomerRight.VIEWER, "EUR");
    String lamp = product(10);

    assertThatThrownBy(() -> add(viktor, lamp, 1)).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> submit(viktor, new OrderInput("key", null, HOME, null, null, BigDecimal.ONE))).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> as(Cast.CLARA, () -> bean(MyBasket.class).view())).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> as(null, () -> bean(MyBasket.class).view())).isInstanceOf(AccessDenied.class);
  }

  @Test
  void theBasketAddsChangesAndRemoves() {
    Caller anna = anna();
    String lamp = product(10);
    add(anna, lamp, 2);
    add(anna, lamp, 3);
    assertThat(basket(anna).lines()).singleElement().satisfies(line -> assertThat(line.quantity()).isEqualTo(5));

    as(anna, () -> bean(MyBasket.class).change(lamp, 4));
    assertThat(basket(anna).lines().get(0).quantity()).isEqualTo(4);
    assertThat(as(anna, () -> bean(MyBasket.class).count())).isEqualTo(1);
    as(anna, () -> bean(MyBasket.class).change(lamp, 0));
    assertThat(basket(anna).isEmpty()).isTrue();

    assertThatThrownBy(() -> as(anna, () -> bean(MyBasket.class).change(lamp, 1))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> add(anna, "nothing", 1)).isInstanceOf(NotFound.class);
    refusedToAdd("basket.quantity", anna, lamp, 0);
    refusedToAdd("basket.quantity", anna, lamp, -1);
    refusedToAdd("product.too-few-left", anna, lamp, 11);
    refusedToAdd("basket.sold-out", anna, product(0), 1);
  }

  @Test
  void aBasketHasOneCurrencyAndAnAccountForIt() {
    Caller anna = anna();
    String pounds = product(10, "5", "0", "GBP");
    refusedToAdd("basket.no-account", anna, pounds, 1);

    long id = anna.actingFor().customerId();
    transaction(() -> em().createNativeQuery("""
        insert into accounts (id, version, customer_id, number, name, currency, payment_term_days) values (?, 1, ?, ?, 'Pounds', 'GBP', 14)""")
        .setParameter(1, id + 100_000).setParameter(2, id).setParameter(3, "GBP-" + id).executeUpdate());
    add(anna, product(10), 1);
    refusedToAdd("basket.one-currency", anna, pounds, 1);
  }

  @Test
  void colleaguesHaveBasketsOfTheirOwn() {
    Caller anna = anna();
    Caller bella = Cast.actingFor(unique("bella"), 1, anna.actingFor().customerId(), anna.actingFor().customerNumber(), CustomerRight.BUYER);
    add(anna, product(10), 1);

    assertThat(basket(bella).isEmpty()).isTrue();
  }

  @Test
  void theBasketIsOneStatementAndOrderingIsFew() {
    Caller anna = anna();
    for (int i = 0; i < 5; i++) {
      add(anna, product(10), 1);
    }
    Basket basket = basket(anna);

    assertThat(statementsOf(() -> basket(anna))).isEqualTo(1);
    assertThat(statementsOf(() -> submit(anna, input("key", basket)))).isLessThanOrEqualTo(16);
  }

  private interface Work {
    Callable<Object> of(int i);
  }

  /** What each thread's work gave, or the domain's refusal. */
  private static List<Object> together(int threads, Work work) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    CountDownLatch start = new CountDownLatch(1);
    try {
      List<Future<Object>> answers = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        Callable<Object> one = work.of(i);
        answers.add(pool.submit(() -> {
          start.await();
          try {
            return one.call();
          } catch (DomainException refusal) {
            return refusal;
          }
        }));
      }
      start.countDown();
      List<Object> results = new ArrayList<>();
      for (Future<Object> answer : answers) {
        results.add(answer.get());
      }
      return results;
    } finally {
      pool.shutdownNow();
    }
  }

  private static void refused(String code, Caller caller, OrderInput input) {
    assertThatThrownBy(() -> submit(caller, input))
        .isInstanceOfSatisfying(RuleViolated.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  private static void refusedToAdd(String code, Caller caller, String product, int quantity) {
    assertThatThrownBy(() -> add(caller, product, quantity))
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

  private static List<?> mails(Caller caller) {
    return transaction(() -> em().createNativeQuery("select subject || text_body from outbox_mails where recipient = ?")
        .setParameter(1, caller.email()).getResultList());
  }
}
