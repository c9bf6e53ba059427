package org.tuttu.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tuttu.testing.ListQuestions.numbers;
import static org.tuttu.testing.ListQuestions.state;

import org.junit.jupiter.api.Test;
import org.tuttu.bulk.BulkAction;
import org.tuttu.bulk.BulkDetails;
import org.tuttu.bulk.BulkInput;
import org.tuttu.bulk.BulkJobs;
import org.tuttu.bulk.BulkOutcome;
import org.tuttu.bulk.BulkWork;
import org.tuttu.identity.Caller;
import org.tuttu.shared.PageRequest;
import org.tuttu.shared.RuleViolated;
import org.tuttu.testing.Cast;

class ManyOrdersDbTest extends Shop {

  @Test
  void placedOrdersAreConfirmedTogetherAndOthersAreLeftWithTheReason() {
    Caller anna = anna();
    String lamp = product(100);
    String first = order(anna, lamp, 1);
    String shipped = order(anna, lamp, 1);
    as(Cast.CLARA, () -> bean(Orders.class).confirm(shipped, 1));
    as(Cast.CLARA, () -> bean(Orders.class).ship(shipped, 2, null));
    String customer = anna.actingFor().customerNumber();
    BulkInput input = new BulkInput(unique("bulk"), BulkAction.CONFIRM, null, state("orders", "customer", customer), null);

    String job = as(Cast.DORA, () -> bean(BulkJobs.class).begin(input));
    as(Caller.system(), () -> {
      while (bean(BulkWork.class).step()) {
        // until nothing is left
      }
    });

    BulkDetails details = as(Cast.DORA, () -> bean(BulkJobs.class).details(job));
    assertThat(numbers("orders", "customer", customer, "status", "CONFIRMED")).containsExactly(first);
    assertThat(details.count(BulkOutcome.DONE)).isEqualTo(1);
    assertThat(as(Cast.DORA, () -> bean(BulkJobs.class).notDone(job, PageRequest.first())).rows()).singleElement().satisfies(row -> {
      assertThat(row.record()).isEqualTo(shipped);
      assertThat(row.reason().code()).isEqualTo("order.not-confirmable");
    });
    assertThat(numbers("trail", "record", first, "action", "order.confirmed", "actor", "Dora")).hasSize(1);
    assertThatThrownBy(() -> as(Cast.DORA, () -> bean(BulkJobs.class).undo(job, details.version()))).as("customers have seen it").isInstanceOf(RuleViolated.class);
  }
}
