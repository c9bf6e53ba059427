package org.tuttu.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.tuttu.identity.Caller;
import org.tuttu.ordering.Orders;
import org.tuttu.ordering.PhoneOrder;
import org.tuttu.ordering.selfservice.MyBasket;
import org.tuttu.shared.RuleViolated;
import org.tuttu.testing.Cast;

/** What an account owes, and what it has ordered, stays within its credit limit. */
class CreditLimitsDbTest extends Books {

  @Test
  void whatIsOwedAndOrderedCountsAndWhatIsPaidFrees() {
    Caller anna = limited("40");
    String lamp = product(100);
    String shipped = ship(order(anna, lamp, 1));
    String waiting = order(anna, lamp, 1);
    assertThatThrownBy(() -> order(anna, lamp, 2)).isInstanceOf(RuleViolated.class).hasFieldOrPropertyWithValue("code", "order.over-limit")
        .extracting(refusal -> ((RuleViolated) refusal).args().get(0)).isEqualTo("14.90 EUR");
    as(anna, () -> bean(MyBasket.class).remove(lamp));
    order(anna, lamp, 1);
    pay(anna, "12.55", shipped);
    order(anna, lamp, 1);
    as(Cast.CLARA, () -> bean(Orders.class).cancel(waiting, 1, "Changed their mind"));
    order(anna, lamp, 1);
    assertThatThrownBy(() -> order(anna, lamp, 1)).isInstanceOf(RuleViolated.class);
  }

  @Test
  void staffNeedAManager() {
    Caller anna = limited("10");
    String lamp = product(100);
    PhoneOrder call = new PhoneOrder(unique("call"), account(anna), HOME, null, List.of(new PhoneOrder.Line(lamp, 1)));
    assertThatThrownBy(() -> as(Cast.CLARA, () -> bean(Orders.class).placeFor(anna.actingFor().customerNumber(), call)))
        .isInstanceOf(RuleViolated.class).hasFieldOrPropertyWithValue("code", "order.over-limit-for-staff");
    assertThat(as(Cast.DORA, () -> bean(Orders.class).placeFor(anna.actingFor().customerNumber(), call))).startsWith("O-");
  }

  @Test
  void manyAtOnceDoNotPassIt() throws Exception {
    Caller anna = limited("40");
    String lamp = product(100);
    ExecutorService pool = Executors.newFixedThreadPool(6);
    List<Callable<String>> works = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      PhoneOrder call = new PhoneOrder(unique("call"), account(anna), HOME, null, List.of(new PhoneOrder.Line(lamp, 1)));
      works.add(() -> as(Cast.CLARA, () -> bean(Orders.class).placeFor(anna.actingFor().customerNumber(), call)));
    }
    int taken = 0;
    for (Future<String> each : pool.invokeAll(works)) {
      try {
        each.get();
        taken++;
      } catch (ExecutionException refused) {
        assertThat(refused).hasCauseInstanceOf(RuleViolated.class);
      }
    }
    pool.shutdown();
    assertThat(taken).isEqualTo(3);
  }

  private static Caller limited(String limit) {
    Caller anna = anna();
    transaction(() -> em().createNativeQuery("update accounts set credit_limit = ? where id = ?").setParameter(1, new BigDecimal(limit))
        .setParameter(2, anna.actingFor().customerId()).executeUpdate());
    return anna;
  }
}
