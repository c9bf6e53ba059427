package org.tuttu.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.tuttu.testing.ListQuestions.all;
import static org.tuttu.testing.ListQuestions.page;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tuttu.lists.Lists;
import org.tuttu.shared.AccessDenied;
import org.tuttu.shared.FieldChange;
import org.tuttu.shared.RecordRef;
import org.tuttu.testing.Cast;
import org.tuttu.testing.DbTest;

class AuditListDbTest extends DbTest {

  @Test
  void theTrailIsAskedForByWhoWhatAndWhen() {
    String record = "AL-" + UUID.randomUUID();
    for (int i = 0; i < 3; i++) {
      as(Cast.CLARA, () -> bean(AuditTrail.class).record("product.changed", new RecordRef("product", record), null, List.of(new FieldChange("name", "Old", "New"))));
    }
    as(Cast.DORA, () -> bean(AuditTrail.class).record("product.created", new RecordRef("product", record), null));

    assertThat(all("trail", 2, "record", record)).as("all at one moment").hasSize(4);
    assertThat(all("trail", 2, "record", record, "actor", "clara lund", "action", "product.")).hasSize(3);
    assertThat(all("trail", 2, "record", record, "action", "product.created", "at.from", "2000-01-01")).hasSize(1);
    assertThat(all("trail", 2, "record", record, "actor", "Edgar")).isEmpty();
    assertThat(page("trail", null, 1, "record", record, "actor", "Clara", "columns", "changes").rows().get(0).values().get("changes").content()).asInstanceOf(LIST)
        .containsExactly(new FieldChange("name", "Old", "New"));
    assertThat(statementsOf(() -> page("trail", null, 20))).isEqualTo(1);
  }

  @Test
  void onlyAdminsReadIt() {
    assertThatThrownBy(() -> as(Cast.DORA, () -> bean(Lists.class).open("trail"))).isInstanceOf(AccessDenied.class);
  }
}
