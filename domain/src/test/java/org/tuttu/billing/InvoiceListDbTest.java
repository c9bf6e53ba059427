package org.tuttu.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tuttu.testing.ListQuestions.all;
import static org.tuttu.testing.ListQuestions.numbers;
import static org.tuttu.testing.ListQuestions.page;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tuttu.identity.Caller;
import org.tuttu.lists.Lists;
import org.tuttu.shared.AccessDenied;
import org.tuttu.shared.NotFound;

class InvoiceListDbTest extends Books {

  private static final String LIST = "invoices";

  @Test
  void filtersAreCombined() {
    Caller anna = anna();
    String order = order(anna, product(100), 1);
    String one = ship(order);
    clock().advance(Duration.ofDays(3));
    String three = invoice(anna, 3);
    String note = credit(three, Map.of(1, 1));
    pay(anna, "12.55", one);
    String customer = anna.actingFor().customerNumber();

    assertThat(numbers(LIST, "customer", customer)).containsExactly(note, three, one);
    assertThat(numbers(LIST, "customer", customer, "kind", "INVOICE", "status", "OPEN")).containsExactly(three);
    assertThat(numbers(LIST, "customer", customer, "kind", "INVOICE", "status", "PAID")).containsExactly(one);
    assertThat(numbers(LIST, "customer", customer, "kind", "CREDIT_NOTE")).containsExactly(note);
    assertThat(numbers(LIST, "customer", customer, "kind", "INVOICE", "due.to", "2026-03-16")).as("a day is one, whatever the zone").containsExactly(one);
    assertThat(numbers(LIST, "customer", customer, "issued.from", "2026-03-03", "issued.to", "2026-03-05", "total.from", "20")).containsExactly(three);
    assertThat(numbers(LIST, "customer", customer, "due.from", "soon")).as("what is not understood is left out").hasSize(3);
    assertThat(numbers(LIST, "order", order.toLowerCase())).containsExactly(one);
    assertThat(numbers(LIST, "account", account(anna).toLowerCase(), "open.from", "1")).containsExactly(three);
    assertThat(numbers(LIST, "customerName", "AALTO " + customer, "number", three)).containsExactly(three);
    assertThat(numbers(LIST, "paymentReference", FinnishReference.of(one.replace("-", "")))).containsExactly(one);
    assertThat(page(LIST, null, 20, "number", three, "columns", "due,order,account,open").rows().get(0).values().get("due").content()).isEqualTo(TODAY.plusDays(17));
  }

  @Test
  void everySortGoesBothWaysThroughAllPagesAlsoWhereValuesAreEqual() {
    Caller anna = anna();
    List<String> made = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      made.add(invoice(anna, 1 + i / 2));
      if (i % 2 == 1) {
        clock().advance(Duration.ofDays(1));
      }
    }
    for (String sort : List.of("number", "issued", "due", "total")) {
      List<String> up = all(LIST, 2, "customer", anna.actingFor().customerNumber(), "sort", sort);
      List<String> down = all(LIST, 4, "customer", anna.actingFor().customerNumber(), "sort", "-" + sort);
      assertThat(up).as(sort).containsExactlyElementsOf(made);
      Collections.reverse(down);
      assertThat(down).as("-" + sort).containsExactlyElementsOf(made);
    }
  }

  @Test
  void aPageTakesOneStatementAndTwoWhereAnIndexMayFindWhatIsAsked() {
    Caller anna = anna();
    invoice(anna, 1);
    assertThat(statementsOf(() -> page(LIST, null, 20))).isEqualTo(1);
    assertThat(statementsOf(() -> page(LIST, null, 20, "customer", anna.actingFor().customerNumber()))).isEqualTo(1);
    assertThat(statementsOf(() -> page(LIST, null, 20, "status", "OPEN", "sort", "due"))).isEqualTo(1);
    assertThat(statementsOf(() -> page(LIST, null, 20, "customer", anna.actingFor().customerNumber(), "sort", "total"))).isEqualTo(2);
  }

  @Test
  void customersAreRefusedAndSoAreCursorsThatNoPageGave() {
    assertThatThrownBy(() -> as(anna(), () -> bean(Lists.class).open(LIST))).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> page(LIST, "1.bm8tZGF5", 20)).as("no day").isInstanceOf(NotFound.class);
  }
}
