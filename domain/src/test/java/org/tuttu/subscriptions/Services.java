package org.tuttu.subscriptions;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.tuttu.catalog.NewProduct;
import org.tuttu.catalog.ProductFacts;
import org.tuttu.catalog.Products;
import org.tuttu.catalog.selfservice.ProductKind;
import org.tuttu.identity.Caller;
import org.tuttu.ordering.Shop;
import org.tuttu.shared.PageRequest;
import org.tuttu.subscriptions.selfservice.BillingPeriod;
import org.tuttu.subscriptions.selfservice.BillingTime;
import org.tuttu.subscriptions.selfservice.ChangeInput;
import org.tuttu.subscriptions.selfservice.ChangeWhen;
import org.tuttu.subscriptions.selfservice.MySubscriptions;
import org.tuttu.subscriptions.selfservice.Quote;
import org.tuttu.subscriptions.selfservice.StartInput;
import org.tuttu.subscriptions.selfservice.SubscriptionDetails;
import org.tuttu.subscriptions.selfservice.SubscriptionFilter;
import org.tuttu.testing.Cast;

/** Plans, services in use, and the job that goes on with them. */
abstract class Services extends Shop {

  static final LocalDate TODAY = LocalDate.parse("2026-03-02");

  /** The job goes on with everybody's; what earlier tests left is none of this one's. */
  @BeforeEach
  void othersAreOver() {
    transaction(() -> em().createNativeQuery("update subscriptions set status = 'ENDED', next_on = null, announce_on = null where next_on is not null").executeUpdate());
  }

  static String service() {
    String number = unique("CARE");
    as(Cast.DORA, () -> bean(Products.class).create(new NewProduct(number, ProductKind.SUBSCRIPTION, "EUR", null,
        new ProductFacts(null, "Care " + number, null, BigDecimal.ZERO, new BigDecimal("25.5")))));
    return number;
  }

  static String plan(String product, String net) {
    return plan(product, net, BillingPeriod.MONTH, 1, BillingTime.IN_ADVANCE, null);
  }

  static String plan(String product, String net, BillingPeriod period, int term, BillingTime billed, String meter) {
    String number = unique("PLAN");
    as(Cast.DORA, () -> bean(Plans.class).create(new PlanInput(number, product, "Plan " + number, period, term, 0, 10, billed, true, meter)));
    price(number, net, TODAY, meter);
    return number;
  }

  static void price(String plan, String net, LocalDate from, String meter) {
    List<PriceInput.TierInput> tiers = meter == null ? List.of() : List.of(new PriceInput.TierInput(BigDecimal.ZERO, new BigDecimal("0.50")));
    as(Cast.DORA, () -> bean(Plans.class).price(plan, new PriceInput("EUR", from, new BigDecimal(net), BigDecimal.TEN, tiers)));
  }

  static StartInput start(Caller customer, String plan) {
    Quote quote = as(customer, () -> bean(MySubscriptions.class).startQuote(plan, account(customer), 1));
    return new StartInput(unique("start"), plan, account(customer), true, quote.price().gross().amount());
  }

  static String started(Caller customer, String plan) {
    StartInput input = start(customer, plan);
    return as(customer, () -> bean(MySubscriptions.class).start(input));
  }

  static SubscriptionDetails details(Caller customer, String number) {
    return as(customer, () -> bean(MySubscriptions.class).details(number));
  }

  static long version(Caller customer, String number) {
    return details(customer, number).version();
  }

  static ChangeInput change(Caller customer, String number, String plan, ChangeWhen when) {
    Quote quote = as(customer, () -> bean(MySubscriptions.class).changeQuote(number, plan, when));
    BigDecimal now = quote.now() == null ? BigDecimal.ZERO : quote.now().gross().amount();
    return new ChangeInput(version(customer, number), plan, when, now, quote.price().gross().amount());
  }

  static List<String> mine(Caller customer) {
    return as(customer, () -> bean(MySubscriptions.class).list(SubscriptionFilter.ALL, PageRequest.first())).rows().stream().map(row -> row.number()).toList();
  }

  /** The job, until there is nothing left to do. */
  static void job() {
    as(Caller.system(), () -> {
      while (bean(Renewals.class).step()) {
        // until nothing is due
      }
    });
  }

  /** Later, by so many days, the job has gone on with everything. */
  static void later(int days) {
    clock().advance(Duration.ofDays(days));
    job();
  }

  static String account(Caller customer) {
    return "ACC-" + customer.actingFor().customerId();
  }

  static String owner(Caller customer) {
    transaction(() -> em().createNativeQuery("""
        insert into memberships (id, version, subject, customer_id, access_right, since) values (?, 1, ?, ?, 'OWNER', now())""")
        .setParameter(1, customer.actingFor().customerId()).setParameter(2, customer.subject()).setParameter(3, customer.actingFor().customerId()).executeUpdate());
    return customer.email();
  }

  static List<?> rows(String sql) {
    return transaction(() -> em().createNativeQuery(sql).getResultList());
  }

  /** Of the invoices of a customer, the oldest first: net and VAT. */
  static List<String> invoices(Caller customer) {
    return rows("select cast(round(net, 2) as text) || '+' || round(vat, 2) from invoices where customer_id = " + customer.actingFor().customerId() + " order by number").stream()
        .map(String.class::cast).toList();
  }

  static Readings.Taken read(String lines) {
    return as(Cast.CLARA, () -> bean(Readings.class).record(lines));
  }
}
