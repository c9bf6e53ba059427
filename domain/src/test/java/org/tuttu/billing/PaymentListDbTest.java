package org.tuttu.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tuttu.testing.ListQuestions.all;
import static org.tuttu.testing.ListQuestions.numbers;
import static org.tuttu.testing.ListQuestions.page;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tuttu.billing.selfservice.SettlementRow;
import org.tuttu.identity.Caller;
import org.tuttu.lists.Lists;
import org.tuttu.shared.AccessDenied;
import org.tuttu.shared.NotFound;
import org.tuttu.testing.Cast;

class PaymentListDbTest extends Books {

  private static final String LIST = "payments";

  @Test
  void filtersAreCombined() {
    Caller anna = anna();
    String invoice = invoice(anna, 2);
    String paid = pay(anna, "25.10", "RF 18");
    String more = pay(anna, "9", null);
    String back = refund(anna, "4");
    String customer = anna.actingFor().customerNumber();

    assertThat(numbers(LIST, "customer", customer)).containsExactlyInAnyOrder(paid, more, back);
    assertThat(numbers(LIST, "customer", customer, "kind", "REFUND")).containsExactly(back);
    assertThat(numbers(LIST, "account", account(anna), "unused.from", "0.01")).containsExactly(more);
    assertThat(numbers(LIST, "number", paid.toLowerCase(), "paymentReference", "18", "by", "clara")).containsExactly(paid);
    assertThat(numbers(LIST, "customerName", customer, "amount.from", "5", "day.from", "2026-03-02", "day.to", "2026-03-02", "sort", "amount")).containsExactly(more, paid);
    assertThat(numbers(LIST, "customer", customer, "at.from", "2999-01-01")).isEmpty();
    assertThat(open(invoice)).isEqualTo("0.00");
  }

  @Test
  void everySortGoesBothWaysThroughAllPagesAlsoWhereValuesAreEqual() {
    Caller anna = anna();
    List<String> made = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      int amount = 10 + i / 2;
      made.add(as(Cast.CLARA, () -> bean(Payments.class).record(account(anna),
          new PaymentInput(unique("pay"), BigDecimal.valueOf(amount), TODAY.minusDays(20 - amount), null, null), null)));
      if (i % 2 == 1) {
        clock().advance(Duration.ofDays(1));
      }
    }
    for (String sort : List.of("day", "amount", "unused", "at")) {
      List<String> up = all(LIST, 2, "customer", anna.actingFor().customerNumber(), "sort", sort);
      List<String> down = all(LIST, 4, "customer", anna.actingFor().customerNumber(), "sort", "-" + sort);
      assertThat(up).as(sort).containsExactlyElementsOf(made);
      Collections.reverse(down);
      assertThat(down).as("-" + sort).containsExactlyElementsOf(made);
    }
  }

  @Test
  void aPaymentTellsWhatItSettledAndARefundWhatItPaidBack() {
    Caller anna = anna();
    String invoice = invoice(anna, 1);
    String paid = pay(anna, "20", invoice);
    String back = refund(anna, "5");

    PaymentDetails payment = as(Cast.CLARA, () -> bean(PaymentQueries.class).details(paid));

    assertThat(payment.open()).hasToString("2.4500 EUR");
    assertThat(payment.used()).extracting(SettlementRow::number).containsExactly(invoice, back);
    assertThat(payment.reference()).isEqualTo(invoice);
    assertThat(as(Cast.CLARA, () -> bean(PaymentQueries.class).details(back)).used()).singleElement().satisfies(used -> {
      assertThat(used.number()).isEqualTo(paid);
      assertThat(used.amount()).hasToString("5.0000 EUR");
    });
    assertThat(statementsOf(() -> as(Cast.CLARA, () -> bean(PaymentQueries.class).details(paid)))).isEqualTo(3);
    assertThatThrownBy(() -> as(Cast.CLARA, () -> bean(PaymentQueries.class).details("P-0"))).isInstanceOf(NotFound.class);
  }

  @Test
  void customersAreRefused() {
    Caller anna = anna();
    String paid = pay(anna, "1", null);
    assertThatThrownBy(() -> as(anna, () -> bean(PaymentQueries.class).details(paid))).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> as(anna, () -> bean(Lists.class).open(LIST))).isInstanceOf(AccessDenied.class);
    assertThat(statementsOf(() -> page(LIST, null, 20))).isEqualTo(1);
  }
}
