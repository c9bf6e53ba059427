package org.tuttu.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tuttu.testing.ListQuestions.all;
import static org.tuttu.testing.ListQuestions.numbers;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tuttu.identity.Caller;
import org.tuttu.lists.Lists;
import org.tuttu.ordering.selfservice.MyReturns;
import org.tuttu.ordering.selfservice.ReturnInput;
import org.tuttu.ordering.selfservice.ReturnReason;
import org.tuttu.shared.AccessDenied;
import org.tuttu.testing.Cast;

class ReturnListDbTest extends Shop {

  private static final String LIST = "returns";

  @Test
  void filtersAreCombinedAndTheNewestComeFirst() {
    Caller anna = member();
    String order = delivered(anna, 5);
    List<String> made = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      made.add(as(anna, () -> bean(MyReturns.class).ask(order, new ReturnInput(unique("return"), Map.of(1, 1), ReturnReason.OTHER, null), List.of())));
      clock().advance(Duration.ofMinutes(1));
    }
    as(Cast.CLARA, () -> bean(Returns.class).accept(made.get(0), 1, null));
    String customer = anna.actingFor().customerNumber();

    assertThat(numbers(LIST, "customer", customer, "status", "ACCEPTED")).containsExactly(made.get(0));
    assertThat(numbers(LIST, "order", order.toLowerCase(), "reason", "OTHER", "pieces.to", "1", "by", anna.name())).hasSize(4);
    assertThat(numbers(LIST, "number", made.get(1).toLowerCase(), "customerName", customer)).containsExactly(made.get(1));
    assertThat(all(LIST, 2, "customer", customer, "sort", "at")).containsExactlyElementsOf(made);
    Collections.reverse(made);
    assertThat(all(LIST, 3, "customer", customer)).containsExactlyElementsOf(made);
    assertThatThrownBy(() -> as(anna, () -> bean(ReturnList.class).open())).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> as(anna, () -> bean(Lists.class).open(LIST))).isInstanceOf(AccessDenied.class);
  }

  private static String delivered(Caller customer, int quantity) {
    String number = order(customer, product(10), quantity);
    as(Cast.CLARA, () -> bean(Orders.class).confirm(number, 1));
    as(Cast.CLARA, () -> bean(Orders.class).ship(number, 2, null));
    as(Cast.CLARA, () -> bean(Orders.class).deliver(number, 3));
    return number;
  }
}
