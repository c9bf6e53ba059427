package org.tuttu.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tuttu.testing.ListQuestions.about;
import static org.tuttu.testing.ListQuestions.all;
import static org.tuttu.testing.ListQuestions.numbers;
import static org.tuttu.testing.ListQuestions.page;
import static org.tuttu.testing.ListQuestions.state;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tuttu.identity.Caller;
import org.tuttu.lists.About;
import org.tuttu.lists.Lists;
import org.tuttu.lists.RowsFound;
import org.tuttu.ordering.selfservice.OrderStatus;
import org.tuttu.shared.AccessDenied;
import org.tuttu.shared.NotFound;
import org.tuttu.testing.Cast;

class OrderListDbTest extends Shop {

  private static final String LIST = "orders";

  @Test
  void filtersAreCombined() {
    Caller anna = anna();
    String lamp = product(100);
    String one = order(anna, lamp, 1);
    String three = order(anna, lamp, 3);
    as(Cast.CLARA, () -> bean(Orders.class).confirm(one, 1));
    String customer = anna.actingFor().customerNumber();

    assertThat(numbers(LIST, "customer", customer.toLowerCase())).containsExactly(three, one);
    assertThat(numbers(LIST, "customer", customer, "status", "CONFIRMED")).containsExactly(one);
    assertThat(numbers(LIST, "customer", customer, "status", "CONFIRMED", "total.from", "20")).isEmpty();
    assertThat(numbers(LIST, "customer", customer, "total.from", "20", "total.to", "37,65", "lines.from", "1", "country", "FI")).containsExactly(three);
    assertThat(numbers(LIST, "customerName", "AALTO " + customer, "reference", "room", "city", "hels", "sort", "number")).containsExactly(one, three);
    assertThat(numbers(LIST, "number", three.toLowerCase(), "stage", "CUSTOMER", "kind", "SALE", "currency", "eur")).containsExactly(three);
    assertThat(numbers(LIST, "customer", customer, "placed.from", "2999-01-01")).isEmpty();
    assertThat(numbers(LIST, "customer", customer, "placedBy", "nobody")).isEmpty();
    assertThat(numbers(LIST, "customer", customer, "status", "NONE", "placed.to", "yesterday")).as("what is not understood is left out").hasSize(2);
  }

  @Test
  void everySortGoesBothWaysThroughAllPagesAlsoWhereValuesAreEqual() {
    Caller anna = anna();
    String lamp = product(100);
    List<String> made = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      made.add(order(anna, lamp, 1 + i / 3));
      if (i % 2 == 0) {
        clock().advance(Duration.ofMinutes(1));
      }
    }
    for (String sort : List.of("number", "placed", "total")) {
      List<String> up = all(LIST, 2, "customer", anna.actingFor().customerNumber(), "sort", sort);
      List<String> down = all(LIST, 3, "customer", anna.actingFor().customerNumber(), "sort", "-" + sort);
      assertThat(up).as(sort).containsExactlyElementsOf(made);
      Collections.reverse(down);
      assertThat(down).as("-" + sort).containsExactlyElementsOf(made);
    }
  }

  @Test
  void pagingLosesAndRepeatsNothingWhileOrdersAreAdded() {
    Caller anna = anna();
    String lamp = product(100);
    List<String> before = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      before.add(0, order(anna, lamp, 1));
      clock().advance(Duration.ofSeconds(1));
    }
    String customer = anna.actingFor().customerNumber();
    List<String> seen = new ArrayList<>();
    String after = null;
    do {
      RowsFound page = page(LIST, after, 2, "customer", customer);
      page.rows().forEach(row -> seen.add((String) row.values().get("number").content()));
      after = page.next();
      order(anna, lamp, 1);
      clock().advance(Duration.ofSeconds(1));
    } while (after != null);
    assertThat(seen).containsExactlyElementsOf(before);
  }

  @Test
  void aPageTakesOneStatementAndTwoWhereAnIndexMayFindWhatIsAsked() {
    Caller anna = anna();
    order(anna, product(10), 1);
    assertThat(statementsOf(() -> page(LIST, null, 20))).isEqualTo(1);
    assertThat(statementsOf(() -> page(LIST, null, 20, "customer", anna.actingFor().customerNumber()))).isEqualTo(1);
    assertThat(statementsOf(() -> page(LIST, null, 20, "customer", anna.actingFor().customerNumber(), "sort", "total"))).isEqualTo(2);
    assertThat(statementsOf(() -> page(LIST, null, 20, "lines.from", "999"))).as("the walk, and whether it ended").isEqualTo(2);
    assertThat(statementsOf(() -> about(LIST, "customer", anna.actingFor().customerNumber()))).isEqualTo(1);
  }

  @Test
  void aWalkThatFindsLittleSaysHowFarItCameAndGoesOn() {
    Caller anna = anna();
    long id = anna.actingFor().customerId();
    transaction(() -> em().createNativeQuery("""
        insert into orders (id, version, number, account_id, customer_id, kind, status, currency, net, vat, gross, line_count, placed_at, placed_by, placed_by_name, delivery_country)
        select nextval('orders_seq') * 1000 + n, 1, 'WALK-' || n, ?, ?, 'SALE', 'DELIVERED', 'EUR', 1, 0, 1, 1, timestamptz '1990-01-01' - n * interval '1 minute', 'x', 'x',
          case when n % 15000 = 1 then 'LV' else 'FI' end
        from generate_series(1, 30000) n""").setParameter(1, id).setParameter(2, id).executeUpdate());
    String[] rare = {"customer", anna.actingFor().customerNumber(), "country", "LV"};

    RowsFound first = page(LIST, null, 20, rare);

    assertThat(first.looked()).isEqualTo(10_000);
    assertThat(first.rows()).hasSize(1);
    assertThat(all(LIST, 20, rare)).containsExactly("WALK-1", "WALK-15001");
    assertThat(about(LIST, "customer", anna.actingFor().customerNumber())).isEqualTo(new About(1000, About.Certainty.AT_LEAST));
    transaction(() -> em().createNativeQuery("delete from orders where number like 'WALK-%'").executeUpdate());
  }

  @Test
  void columnsAreChosenAndLeadToRecords() {
    Caller anna = anna();
    String number = order(anna, product(10), 1);
    var row = page(LIST, null, 20, "number", number, "columns", "status,customer,total").rows().get(0);

    assertThat(row.values().keySet()).containsExactly("number", "status", "customer", "total");
    assertThat(row.values().get("status").content()).isEqualTo(OrderStatus.PLACED);
    assertThat(row.values().get("customer").ref()).isEqualTo(anna.actingFor().customerNumber());
    assertThat(row.values().get("total").content()).hasToString("12.5500 EUR");
  }

  @Test
  void customersAreRefusedAndSoAreAddressesThatNoPageGave() {
    Caller anna = anna();
    var state = state(LIST);
    assertThatThrownBy(() -> as(anna, () -> bean(Lists.class).about(state))).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> as(anna, () -> bean(Lists.class).open(LIST))).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> as(Cast.CLARA, () -> bean(Lists.class).open("secrets"))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> page(LIST, "no-cursor", 20)).isInstanceOf(NotFound.class);
  }
}
