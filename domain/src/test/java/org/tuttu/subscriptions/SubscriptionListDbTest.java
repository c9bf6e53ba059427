package org.tuttu.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tuttu.testing.ListQuestions.all;
import static org.tuttu.testing.ListQuestions.numbers;
import static org.tuttu.testing.ListQuestions.page;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tuttu.identity.Caller;
import org.tuttu.lists.Lists;
import org.tuttu.shared.AccessDenied;
import org.tuttu.shared.PageRequest;
import org.tuttu.subscriptions.selfservice.MySubscriptions;
import org.tuttu.subscriptions.selfservice.SubscriptionFilter;
import org.tuttu.testing.Cast;

/** The lists of subscriptions and plans, for staff and customers. */
class SubscriptionListDbTest extends Services {

  private static final String LIST = "subscriptions";

  @Test
  void filtersAreCombined() {
    Caller anna = anna();
    String customer = anna.actingFor().customerNumber();
    String plan = plan(service(), "31");
    String cheaper = plan(service(), "10");
    String first = started(anna, plan);
    clock().advance(Duration.ofDays(3));
    String second = started(anna, cheaper);

    assertThat(numbers(LIST, "customer", customer)).containsExactly(second, first);
    assertThat(numbers(LIST, "customer", customer, "planNumber", plan)).containsExactly(first);
    assertThat(numbers(LIST, "customer", customer, "status", "ENDED")).isEmpty();
    assertThat(numbers(LIST, "customer", customer, "status", "ACTIVE", "started.from", "2026-03-04")).containsExactly(second);
    assertThat(numbers(LIST, "customer", customer, "renews.to", "2026-04-02")).containsExactly(first);
    assertThat(numbers(LIST, "customer", customer, "next.from", "2026-04-03")).containsExactly(second);
    assertThat(numbers(LIST, "account", account(anna).toLowerCase(), "price.from", "20")).containsExactly(first);
    assertThat(numbers(LIST, "customerName", "AALTO " + customer, "number", second)).containsExactly(second);
    assertThat(numbers(LIST, "customer", customer, "plan", "plan " + plan)).containsExactly(first);
  }

  @Test
  void everySortGoesBothWaysThroughAllPagesAlsoWhereValuesAreEqual() {
    Caller anna = anna();
    String plan = plan(service(), "31");
    List<String> made = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      made.add(started(anna, plan));
      clock().advance(Duration.ofDays(i % 2));
    }
    for (String sort : List.of("started", "renews")) {
      assertThat(all(LIST, 2, "customer", anna.actingFor().customerNumber(), "sort", sort)).as(sort).containsExactlyElementsOf(made);
      List<String> down = all(LIST, 3, "customer", anna.actingFor().customerNumber(), "sort", "-" + sort);
      Collections.reverse(down);
      assertThat(down).as("-" + sort).containsExactlyElementsOf(made);
    }
  }

  @Test
  void aCustomersOwnListGoesThroughAllPages() {
    Caller anna = anna();
    String plan = plan(service(), "31");
    List<String> made = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      made.add(0, started(anna, plan));
    }
    var first = as(anna, () -> bean(MySubscriptions.class).list(SubscriptionFilter.RUNNING, new PageRequest(null, 2)));
    var second = as(anna, () -> bean(MySubscriptions.class).list(SubscriptionFilter.RUNNING, new PageRequest(first.next(), 2)));

    assertThat(first.rows()).extracting(row -> row.number()).containsExactlyElementsOf(made.subList(0, 2));
    assertThat(second.rows()).extracting(row -> row.number()).containsExactly(made.get(2));
    assertThat(second.hasNext()).isFalse();
  }

  @Test
  void plansAreListedByName() {
    String product = service();
    String one = plan(product, "1");
    String two = plan(product, "2");

    assertThat(all("plans", 1, "productNumber", product)).containsExactlyInAnyOrder("Plan " + one, "Plan " + two);
    assertThat(numbers("plans", "number", one, "offered", "yes")).contains("Plan " + one);
    assertThat(numbers("plans", "productNumber", product, "period", "YEAR")).isEmpty();
  }

  @Test
  void aPageTakesOneStatementOrTwoAndCustomersAreRefused() {
    Caller anna = anna();
    started(anna, plan(service(), "31"));
    assertThat(statementsOf(() -> page(LIST, null, 20))).isEqualTo(1);
    assertThat(statementsOf(() -> page(LIST, null, 20, "status", "ACTIVE"))).isEqualTo(1);
    assertThat(statementsOf(() -> page(LIST, null, 20, "customer", anna.actingFor().customerNumber()))).isEqualTo(2);
    assertThatThrownBy(() -> as(anna, () -> bean(Lists.class).open(LIST))).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> as(anna, () -> bean(Lists.class).open("plans"))).isInstanceOf(AccessDenied.class);
    assertThat(as(Cast.CLARA, () -> bean(Lists.class).open("plans")).name()).isEqualTo("plans");
  }
}
