package org.tuttu.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tuttu.billing.selfservice.BalanceRow;
import org.tuttu.billing.selfservice.InvoiceFilter;
import org.tuttu.billing.selfservice.InvoiceRow;
import org.tuttu.billing.selfservice.MyBalances;
import org.tuttu.billing.selfservice.MyInvoices;
import org.tuttu.customer.selfservice.AccountRow;
import org.tuttu.customer.selfservice.MyAccount;
import org.tuttu.identity.AccountGrant;
import org.tuttu.identity.AccountRight;
import org.tuttu.identity.ActingFor;
import org.tuttu.identity.Caller;
import org.tuttu.identity.CustomerAccess;
import org.tuttu.identity.CustomerRight;
import org.tuttu.ordering.selfservice.AccountChoice;
import org.tuttu.ordering.selfservice.Checkout;
import org.tuttu.ordering.selfservice.MyNews;
import org.tuttu.ordering.selfservice.MyOrders;
import org.tuttu.ordering.selfservice.OrderFilter;
import org.tuttu.ordering.selfservice.OrderInput;
import org.tuttu.ordering.selfservice.OrderRow;
import org.tuttu.shared.AccessDenied;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.PageRequest;
import org.tuttu.shared.RuleViolated;
import org.tuttu.testing.Cast;

/** Two accounts of one customer, and people who may see one of them only: the other's orders, invoices and money are not there. */
class AccountRightsDbTest extends Books {

  private Caller anna;
  private long customer;
  private long second;
  private String order;
  private String invoice;

  @BeforeEach
  void anInvoicedOrderOfTheFirstAccount() {
    anna = anna();
    customer = anna.actingFor().customerId();
    second = customer + 100_000_000;
    transaction(() -> em().createNativeQuery("""
        insert into accounts (id, version, customer_id, number, name, currency, payment_term_days) values (?, 1, ?, ?, 'Second', 'EUR', 14)""")
        .setParameter(1, second).setParameter(2, customer).setParameter(3, "ACC-" + second).executeUpdate());
    order = order(anna, product(1000), 1);
    invoice = ship(order);
  }

  @Test
  void onlyTheOwnAccountsOrdersInvoicesAndBalancesAreThere() {
    Caller other = colleague(CustomerRight.PER_ACCOUNT, grant(second, AccountRight.BUYER));

    assertThat(orders(other)).isEmpty();
    assertThat(as(other, () -> bean(MyOrders.class).summary()).latest()).isEmpty();
    assertThat(as(other, () -> bean(MyOrders.class).open(account(anna), 5))).isEmpty();
    assertThat(as(other, () -> bean(MyNews.class).latest(5))).isEmpty();
    assertThatThrownBy(() -> as(other, () -> bean(MyOrders.class).details(order))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> as(other, () -> bean(MyOrders.class).placed(order))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> as(other, () -> bean(MyOrders.class).handled(order))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> as(other, () -> bean(MyOrders.class).reorder(order))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> as(other, () -> bean(MyOrders.class).cancel(order, 3))).isInstanceOf(NotFound.class);
    assertThat(invoices(other)).isEmpty();
    assertThat(as(other, () -> bean(MyInvoices.class).ofOrder(order))).isEmpty();
    assertThatThrownBy(() -> as(other, () -> bean(MyInvoices.class).details(invoice))).isInstanceOf(NotFound.class);
    assertThat(as(other, () -> bean(MyBalances.class).all())).extracting(BalanceRow::accountNumber).containsExactly("ACC-" + second);
    assertThat(as(other, () -> bean(MyBalances.class).due(account(anna), 5))).isEmpty();
    assertThat(as(other, () -> bean(MyBalances.class).latest(account(anna), 5))).isEmpty();
    assertThatThrownBy(() -> as(other, () -> bean(MyBalances.class).choose(account(anna)))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> as(other, () -> bean(MyBalances.class).statement(account(anna), TODAY, TODAY, PageRequest.first())))
        .isInstanceOf(NotFound.class);
    assertThat(as(other, () -> bean(MyAccount.class).details()).accounts()).extracting(AccountRow::number).containsExactly("ACC-" + second);
    assertThat(rows("select 1 from audit_entries where action = 'access.refused' and record_id = '%s' and actor_subject = '%s'"
        .formatted(invoice, other.subject()))).hasSize(1);
  }

  @Test
  void theOwnAccountsAreThereAsForAnybody() {
    Caller vera = colleague(CustomerRight.PER_ACCOUNT, grant(customer, AccountRight.VIEWER));

    assertThat(orders(vera)).containsExactly(order);
    assertThat(as(vera, () -> bean(MyOrders.class).details(order)).number()).isEqualTo(order);
    assertThat(invoices(vera)).containsExactly(invoice);
    assertThat(as(vera, () -> bean(MyInvoices.class).ofOrder(order))).hasSize(1);
    assertThat(as(vera, () -> bean(MyNews.class).latest(9))).isNotEmpty();
    assertThat(as(vera, () -> bean(MyBalances.class).statement(account(anna), TODAY, TODAY, PageRequest.first())).closing()).hasToString("12.5500 EUR");
    assertThatThrownBy(() -> as(vera, () -> bean(Checkout.class).choices())).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> as(vera, () -> bean(MyOrders.class).cancel(order, 3))).isInstanceOf(AccessDenied.class);
  }

  @Test
  void aBuyerOrdersForTheirAccountOnlyHoweverTheyAsk() {
    Caller buyer = colleague(CustomerRight.VIEWER, grant(second, AccountRight.BUYER));
    add(buyer, product(10), 1);

    assertThat(as(buyer, () -> bean(Checkout.class).choices()).accounts()).extracting(AccountChoice::number).containsExactly("ACC-" + second);
    assertThatThrownBy(() -> submit(buyer, into(account(anna), buyer))).isInstanceOf(NotFound.class);
    String placed = submit(buyer, into(null, buyer));
    assertThat(as(buyer, () -> bean(MyOrders.class).details(placed)).accountNumber()).isEqualTo("ACC-" + second);
    assertThat(orders(buyer)).containsExactlyInAnyOrder(order, placed);
    assertThatThrownBy(() -> as(buyer, () -> bean(MyOrders.class).handled(order))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> as(buyer, () -> bean(MyOrders.class).cancel(order, 3))).isInstanceOf(NotFound.class);
  }

  @Test
  void aBuyerWithoutAnAccountInTheCurrencyPutsNothingIntoTheBasket() {
    transaction(() -> em().createNativeQuery("update accounts set currency = 'NOK' where id = ?").setParameter(1, second).executeUpdate());
    Caller buyer = colleague(CustomerRight.PER_ACCOUNT, grant(second, AccountRight.BUYER));
    String product = product(10);

    assertThatThrownBy(() -> add(buyer, product, 1)).isInstanceOfSatisfying(RuleViolated.class, refused -> assertThat(refused.code()).isEqualTo("basket.no-account"));
  }

  @Test
  void noPageAsksForMoreThanItDidForSomebodyWithAllAccounts() {
    Caller vera = colleague(CustomerRight.PER_ACCOUNT, grant(customer, AccountRight.VIEWER));
    for (Caller who : List.of(anna, vera)) {
      assertThat(statementsOf(() -> as(who, () -> bean(MyOrders.class).list(OrderFilter.ALL, PageRequest.first())))).isEqualTo(1);
      assertThat(statementsOf(() -> as(who, () -> bean(MyOrders.class).details(order)))).isEqualTo(4);
      assertThat(statementsOf(() -> as(who, () -> bean(MyOrders.class).summary()))).isEqualTo(2);
      assertThat(statementsOf(() -> as(who, () -> bean(MyInvoices.class).list(InvoiceFilter.ALL, PageRequest.first())))).isEqualTo(1);
      assertThat(statementsOf(() -> as(who, () -> bean(MyBalances.class).choose(null)))).isEqualTo(1);
    }
  }

  private Caller colleague(CustomerRight right, AccountGrant... grants) {
    String name = unique("colleague");
    transaction(() -> em().createNativeQuery("insert into portal_users (subject, version, name, email, language, created_at) values (?, 1, ?, ?, 'fi', now())")
        .setParameter(1, "subject-" + name).setParameter(2, name).setParameter(3, name + "@example.org").executeUpdate());
    return Cast.portalUser(name).actingFor(new ActingFor(1, customer, anna.actingFor().customerNumber(), "Aalto", new CustomerAccess(right, List.of(grants))));
  }

  private static AccountGrant grant(long account, AccountRight right) {
    return new AccountGrant(account, "ACC-" + account, right, null);
  }

  private static OrderInput into(String account, Caller buyer) {
    return new OrderInput(unique("key"), null, HOME, account, null, basket(buyer).total().gross().amount());
  }

  private static List<String> orders(Caller who) {
    return as(who, () -> bean(MyOrders.class).list(OrderFilter.ALL, PageRequest.first())).rows().stream().map(OrderRow::number).toList();
  }

  private static List<String> invoices(Caller who) {
    return as(who, () -> bean(MyInvoices.class).list(InvoiceFilter.ALL, PageRequest.first())).rows().stream().map(InvoiceRow::number).toList();
  }
}
