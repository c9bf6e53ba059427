package org.tuttu.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.tuttu.catalog.PriceInput;
import org.tuttu.catalog.PriceListInput;
import org.tuttu.catalog.PriceLists;
import org.tuttu.catalog.selfservice.Catalogue;
import org.tuttu.customer.Customers;
import org.tuttu.identity.ActingFor;
import org.tuttu.identity.Caller;
import org.tuttu.identity.PayingAccount;
import org.tuttu.shared.Language;
import org.tuttu.shared.Money;
import org.tuttu.shared.RuleViolated;
import org.tuttu.testing.Cast;

/** A shop in which accounts have prices of their own. */
abstract class PricedShop extends Shop {

  static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  static void second(long customer, String currency, String list) {
    transaction(() -> em().createNativeQuery("""
        insert into accounts (id, version, customer_id, number, name, currency, payment_term_days, price_list) values (?, 1, ?, ?, 'Second', ?, 14, ?)""")
        .setParameter(1, customer + 200_000).setParameter(2, customer).setParameter(3, "SECOND-" + customer).setParameter(4, currency).setParameter(5, list).executeUpdate());
  }

  /** As their next request is made. */
  static Caller paying(Caller caller, long account, String number) {
    ActingFor acting = caller.actingFor();
    return caller.actingFor(new ActingFor(acting.membershipId(), acting.customerId(), acting.customerNumber(), acting.customerName(), acting.access(),
        new PayingAccount(account, number, "Second")));
  }

  static Money unitPrice(Caller caller, String product) {
    return as(caller, () -> bean(Catalogue.class).product(product, Language.EN)).unitPrice();
  }

  static String list(String currency) {
    String code = unique("LIST");
    as(Cast.DORA, () -> bean(PriceLists.class).create(new PriceListInput(code, "List " + code, currency)));
    return code;
  }

  static void price(String list, String product, int from, String price) {
    as(Cast.DORA, () -> bean(PriceLists.class).add(list, product, input(from, price, TODAY, null)));
  }

  static PriceInput input(int from, String price, LocalDate begins, LocalDate ends) {
    return new PriceInput(from, new BigDecimal(price), begins, ends);
  }

  static void use(Caller caller, String list) {
    as(Cast.DORA, () -> bean(Customers.class).usePriceList(caller.actingFor().customerNumber(), "ACC-" + caller.actingFor().customerId(), 1, list));
  }

  static long id(String sql) {
    return transaction(() -> ((Number) em().createNativeQuery(sql).getSingleResult()).longValue());
  }

  static void refusedToDora(String code, Runnable command) {
    refused(code, command, Cast.DORA);
  }

  static void refused(String code, Runnable command, Caller caller) {
    refused(code, () -> as(caller, command));
  }

  static void refused(String code, Runnable command) {
    assertThatThrownBy(command::run).isInstanceOfSatisfying(RuleViolated.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  static Money eur(String amount) {
    return Money.of(amount, "EUR");
  }
}
