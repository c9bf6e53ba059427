package org.tuttu.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tuttu.audit.AuditFilter;
import org.tuttu.audit.AuditQueries;
import org.tuttu.catalog.PriceInput;
import org.tuttu.catalog.PriceListInput;
import org.tuttu.catalog.PriceListRow;
import org.tuttu.catalog.PriceLists;
import org.tuttu.catalog.selfservice.Catalogue;
import org.tuttu.catalog.selfservice.PriceTiers.Tier;
import org.tuttu.catalog.selfservice.ProductDetails;
import org.tuttu.catalog.selfservice.ProductRow;
import org.tuttu.customer.Customers;
import org.tuttu.customer.selfservice.MyPayingAccount;
import org.tuttu.customer.selfservice.PayingChoice;
import org.tuttu.identity.AccountGrant;
import org.tuttu.identity.AccountRight;
import org.tuttu.identity.ActingFor;
import org.tuttu.identity.Caller;
import org.tuttu.identity.CustomerAccess;
import org.tuttu.identity.CustomerRight;
import org.tuttu.identity.PayingAccount;
import org.tuttu.ordering.selfservice.BasketHint;
import org.tuttu.ordering.selfservice.Checkout;
import org.tuttu.ordering.selfservice.DeliveryWish;
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
import org.tuttu.shared.RuleViolated;
import org.tuttu.shared.StaleData;
import org.tuttu.testing.Cast;
import org.tuttu.testing.ListQuestions;

/** What an account pays is the same in the catalogue, the basket, the checkout, on the telephone, and in the order. */
class PricesDbTest extends Shop {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

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

  @Test
  void managersKeepListsAndNobodyOverwritesAnother() {
    String lamp = product(100);
    String list = list("EUR");
    price(list, lamp, 1, "9");
    long price = id("select id from list_prices where price_list = '" + list + "'");

    refusedToDora("price-list.code-taken", () -> bean(PriceLists.class).create(new PriceListInput(list, "Again", "EUR")));
    refusedToDora("price-list.currency-unknown", () -> bean(PriceLists.class).create(new PriceListInput(unique("L"), "Other", "QQQ")));
    refusedToDora("price.there-already", () -> bean(PriceLists.class).add(list, lamp, input(1, "8", TODAY, null)));
    refusedToDora("price.no-product", () -> bean(PriceLists.class).add(list, "nothing", input(1, "8", TODAY, null)));
    refusedToDora("price.ends-before-it-begins", () -> bean(PriceLists.class).change(price, 1, input(1, "8", TODAY, TODAY.minusDays(1))));
    as(Cast.DORA, () -> bean(PriceLists.class).change(price, 1, input(1, "8.50", TODAY, null)));
    assertThatThrownBy(() -> as(Cast.EDGAR, () -> bean(PriceLists.class).change(price, 1, input(1, "7", TODAY, null)))).isInstanceOf(StaleData.class);
    assertThatThrownBy(() -> as(Cast.CLARA, () -> bean(PriceLists.class).remove(price, 2))).isInstanceOf(AccessDenied.class);
    as(Cast.DORA, () -> bean(PriceLists.class).rename(list, 1, "Cafés"));

    assertThat(as(Cast.CLARA, () -> bean(PriceLists.class).list(list))).isEqualTo(new PriceListRow(list, 2, "Cafés", "EUR", 1, 0));
    assertThat(as(Cast.CLARA, () -> bean(PriceLists.class).price(price)).input().price()).isEqualByComparingTo("8.50");
    assertThat(as(Cast.EDGAR, () -> bean(AuditQueries.class).list(new AuditFilter(null, null, list, null, null, null), PageRequest.first())).rows())
        .extracting(row -> row.action()).containsExactly("price-list.renamed", "price.changed", "price.added", "price-list.created");
    assertThat(ListQuestions.numbers("prices", "list", list)).containsExactly("Lamp " + lamp);
  }

  @Test
  void anAccountGetsOnlyAListOfItsCurrency() {
    Caller anna = anna();
    String number = anna.actingFor().customerNumber();
    String account = "ACC-" + anna.actingFor().customerId();
    String crowns = list("NOK");

    refusedToDora("account.price-list-currency", () -> bean(Customers.class).usePriceList(number, account, 1, crowns));
    refusedToDora("account.no-price-list", () -> bean(Customers.class).usePriceList(number, account, 1, "NOTHING"));
    assertThatThrownBy(() -> as(Cast.CLARA, () -> bean(Customers.class).usePriceList(number, account, 1, "STANDARD"))).isInstanceOf(AccessDenied.class);
    use(anna, list("EUR"));
    assertThatThrownBy(() -> as(Cast.DORA, () -> bean(Customers.class).usePriceList(number, account, 1, "STANDARD"))).isInstanceOf(StaleData.class);
  }

  private static void second(long customer, String currency, String list) {
    transaction(() -> em().createNativeQuery("""
        insert into accounts (id, version, customer_id, number, name, currency, payment_term_days, price_list) values (?, 1, ?, ?, 'Second', ?, 14, ?)""")
        .setParameter(1, customer + 200_000).setParameter(2, customer).setParameter(3, "SECOND-" + customer).setParameter(4, currency).setParameter(5, list).executeUpdate());
  }

  /** As their next request is made. */
  private static Caller paying(Caller caller, long account, String number) {
    ActingFor acting = caller.actingFor();
    return caller.actingFor(new ActingFor(acting.membershipId(), acting.customerId(), acting.customerNumber(), acting.customerName(), acting.access(),
        new PayingAccount(account, number, "Second")));
  }

  private static Money unitPrice(Caller caller, String product) {
    return as(caller, () -> bean(Catalogue.class).product(product, Language.EN)).unitPrice();
  }

  private static String list(String currency) {
    String code = unique("LIST");
    as(Cast.DORA, () -> bean(PriceLists.class).create(new PriceListInput(code, "List " + code, currency)));
    return code;
  }

  private static void price(String list, String product, int from, String price) {
    as(Cast.DORA, () -> bean(PriceLists.class).add(list, product, input(from, price, TODAY, null)));
  }

  private static PriceInput input(int from, String price, LocalDate begins, LocalDate ends) {
    return new PriceInput(from, new BigDecimal(price), begins, ends);
  }

  private static void use(Caller caller, String list) {
    as(Cast.DORA, () -> bean(Customers.class).usePriceList(caller.actingFor().customerNumber(), "ACC-" + caller.actingFor().customerId(), 1, list));
  }

  private static long id(String sql) {
    return transaction(() -> ((Number) em().createNativeQuery(sql).getSingleResult()).longValue());
  }

  private static void refusedToDora(String code, Runnable command) {
    refused(code, command, Cast.DORA);
  }

  private static void refused(String code, Runnable command, Caller caller) {
    refused(code, () -> as(caller, command));
  }

  private static void refused(String code, Runnable command) {
    assertThatThrownBy(command::run).isInstanceOfSatisfying(RuleViolated.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  private static Money eur(String amount) {
    return Money.of(amount, "EUR");
  }
}
