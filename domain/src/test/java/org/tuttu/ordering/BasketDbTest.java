package org.tuttu.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.tuttu.identity.Caller;
import org.tuttu.identity.CustomerRight;
import org.tuttu.ordering.selfservice.MyBasket;
import org.tuttu.shared.AccessDenied;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.RuleViolated;
import org.tuttu.testing.Cast;

class BasketDbTest extends Shop {

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
  void aViewerHasNoBasketAndNorHaveStaffOrVisitors() {
    Caller viktor = customer(unique("viktor"), CustomerRight.VIEWER, "EUR");

    assertThatThrownBy(() -> add(viktor, product(10), 1)).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> as(viktor, () -> bean(MyBasket.class).count())).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> as(Cast.CLARA, () -> bean(MyBasket.class).view())).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> as(null, () -> bean(MyBasket.class).view())).isInstanceOf(AccessDenied.class);
  }

  @Test
  void theBasketAndItsCountAreOneStatementEach() {
    Caller anna = anna();
    add(anna, product(10), 1);
    add(anna, product(10), 1);

    assertThat(statementsOf(() -> basket(anna))).isEqualTo(1);
    assertThat(statementsOf(() -> as(anna, () -> bean(MyBasket.class).count()))).isEqualTo(1);
  }

  private static void refusedToAdd(String code, Caller caller, String product, int quantity) {
    assertThatThrownBy(() -> add(caller, product, quantity))
        .isInstanceOfSatisfying(RuleViolated.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
