package org.tuttu.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tuttu.audit.AuditFilter;
import org.tuttu.audit.AuditQueries;
import org.tuttu.catalog.selfservice.Catalogue;
import org.tuttu.catalog.selfservice.ProductDetails;
import org.tuttu.catalog.selfservice.ProductRow;
import org.tuttu.customer.selfservice.MyPayingAccount;
import org.tuttu.customer.selfservice.PayingChoice;
import org.tuttu.identity.AccountGrant;
import org.tuttu.identity.AccountRight;
import org.tuttu.identity.ActingFor;
import org.tuttu.identity.Caller;
import org.tuttu.identity.CustomerAccess;
import org.tuttu.identity.CustomerRight;
import org.tuttu.ordering.selfservice.Checkout;
import org.tuttu.ordering.selfservice.MyBasket;
import org.tuttu.ordering.selfservice.MyOrders;
import org.tuttu.ordering.selfservice.OrderInput;
import org.tuttu.replenishment.selfservice.LineChecks;
import org.tuttu.replenishment.selfservice.WantedLine;
import org.tuttu.shared.AccessDenied;
import org.tuttu.shared.Language;
import org.tuttu.shared.Money;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.PageRequest;
import org.tuttu.testing.Cast;

/** A customer with several accounts pays by the one that was chosen, at its prices. */
class PayingAccountDbTest extends PricedShop {

  @Test
  void theBasketIsPaidByOneAccountAndAnotherOneMayHaveOtherPrices() {
    Caller anna = anna();
    long id = anna.actingFor().customerId();
    String lamp = product(100);
    String list = list("EUR");
    price(list, lamp, 1, "6");
    second(id, "EUR", list);
    add(anna, lamp, 1);
    BigDecimal gross = basket(anna).total().gross().amount();

    assertThat(as(anna, () -> bean(Checkout.class).choices()).accounts()).extracting(account -> account.number()).containsExactly("ACC-" + id, "SECOND-" + id);
    assertThat(gross).isEqualByComparingTo("12.55");
    refused("order.price-changed", () -> submit(anna, new OrderInput(unique("key"), null, HOME, "SECOND-" + id, null, gross)));
    assertThat(as(anna, () -> bean(MyBasket.class).view("SECOND-" + id)).total().gross()).isEqualTo(eur("7.53"));
    assertThat(submit(anna, new OrderInput(unique("key"), null, HOME, "SECOND-" + id, null, new BigDecimal("7.53")))).startsWith("O-");
  }

  @Test
  void thePricesOfTheChosenAccountAreShownAndPaidUnlessItCannotPay() {
    Caller anna = member();
    long id = anna.actingFor().customerId();
    String lamp = product(100);
    String desk = product(100);
    String list = list("NOK");
    price(list, lamp, 1, "60");
    second(id, "NOK", list);
    as(anna, () -> bean(MyPayingAccount.class).choose("SECOND-" + id));
    Caller chosen = paying(anna, id + 200_000, "SECOND-" + id);

    assertThat(as(chosen, () -> bean(MyPayingAccount.class).choices(PageRequest.first())).rows()).extracting(PayingChoice::number, PayingChoice::chosen)
        .containsExactly(tuple("ACC-" + id, false), tuple("SECOND-" + id, true));
    assertThat(as(chosen, () -> bean(Catalogue.class).products(lamp, null, PageRequest.first())).rows().get(0))
        .extracting(ProductRow::unitPrice, ProductRow::payer).containsExactly(Money.of("60", "NOK"), "Second (SECOND-" + id + ")");
    assertThat(as(chosen, () -> bean(Catalogue.class).product(desk, Language.EN)))
        .extracting(ProductDetails::unitPrice, ProductDetails::payer).as("what it cannot pay for, another one does").containsExactly(eur("10"), "Main (ACC-" + id + ")");
    assertThat(as(anna, () -> bean(Catalogue.class).product(lamp, Language.EN)).unitPrice()).as("without a choice it is the first").isEqualTo(eur("10"));
    assertThat(statementsOf(() -> as(chosen, () -> bean(Catalogue.class).products(lamp, null, PageRequest.first())))).isEqualTo(1);

    add(chosen, lamp, 2);
    assertThat(basket(chosen).total().net()).isEqualTo(Money.of("120", "NOK"));
    assertThat(as(chosen, () -> bean(Checkout.class).choices()).accounts()).extracting(account -> account.number()).containsExactly("SECOND-" + id, "ACC-" + id);
    assertThat(as(chosen, () -> bean(LineChecks.class).check(null, List.of(new WantedLine(lamp, 1, null)))).get(0).unitPrice()).isEqualTo(Money.of("60", "NOK"));
    String number = submit(chosen, input(unique("key"), basket(chosen)));
    assertThat(as(anna, () -> bean(MyOrders.class).details(number)).total().net()).isEqualTo(Money.of("120", "NOK"));
    add(chosen, desk, 1);
    assertThat(basket(chosen).total().net()).as("the basket is then paid by the other").isEqualTo(eur("10"));
  }

  @Test
  void onlyAnAccountThatOneMayOrderForIsChosenAndTheChoiceIsKept() {
    Caller anna = member();
    Caller boris = member();
    long id = anna.actingFor().customerId();
    second(id, "EUR", "STANDARD");
    Caller bella = Cast.portalUser(unique("bella")).actingFor(new ActingFor(1, id, anna.actingFor().customerNumber(), "Aalto",
        new CustomerAccess(CustomerRight.PER_ACCOUNT, List.of(new AccountGrant(id, "ACC-" + id, AccountRight.BUYER, null)))));

    assertThatThrownBy(() -> as(boris, () -> bean(MyPayingAccount.class).choose("ACC-" + id))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> as(bella, () -> bean(MyPayingAccount.class).choose("SECOND-" + id))).isInstanceOf(NotFound.class);
    assertThat(as(bella, () -> bean(MyPayingAccount.class).choices(PageRequest.first())).rows()).extracting(PayingChoice::number).containsExactly("ACC-" + id);
    Caller viewer = Cast.actingFor("viktor", 1, id, anna.actingFor().customerNumber(), CustomerRight.VIEWER);
    assertThatThrownBy(() -> as(viewer, () -> bean(MyPayingAccount.class).choose("ACC-" + id))).isInstanceOf(AccessDenied.class);
    as(anna, () -> bean(MyPayingAccount.class).choose("SECOND-" + id));
    as(anna, () -> bean(MyPayingAccount.class).choose("SECOND-" + id));
    as(anna, () -> bean(MyPayingAccount.class).choose(" "));

    assertThat(as(anna, () -> bean(MyPayingAccount.class).choices(PageRequest.first())).rows()).extracting(PayingChoice::chosen).containsExactly(false, false);
    assertThat(as(Cast.EDGAR, () -> bean(AuditQueries.class).list(new AuditFilter(null, "preferences.changed", anna.subject(), null, null, null), PageRequest.first())).rows())
        .as("choosing the same again is no change").hasSize(2);
  }
}
