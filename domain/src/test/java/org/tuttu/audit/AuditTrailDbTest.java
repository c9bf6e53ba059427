package org.tuttu.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tuttu.shared.AccessDenied;
import org.tuttu.shared.FieldChange;
import org.tuttu.shared.PageOf;
import org.tuttu.shared.PageRequest;
import org.tuttu.shared.RecordRef;
import org.tuttu.testing.Cast;
import org.tuttu.testing.DbTest;

class AuditTrailDbTest extends DbTest {

  private static final RecordRef PRODUCT = new RecordRef("product", "AUDIT-1");

  @Test
  void keepsWhoChangedWhatWithBeforeAndAfter() {
    as(Cast.CLARA, () -> bean(AuditTrail.class).record("product.changed", PRODUCT, null,
        List.of(new FieldChange("name", "Old", "New"), new FieldChange("price", "1.00", "1.00"))));

    AuditRow row = list("AUDIT-1").rows().get(0);

    assertThat(row.actor()).isEqualTo("Clara Lund");
    assertThat(row.at()).isEqualTo(time().instant());
    assertThat(row.changes()).containsExactly(new FieldChange("name", "Old", "New"));
  }

  @Test
  void entriesCannotBeChangedOrDeleted() {
    as(Cast.CLARA, () -> bean(AuditTrail.class).record("product.changed", PRODUCT, null));

    assertThatThrownBy(() -> transaction(() -> em().createNativeQuery("delete from audit_entries").executeUpdate()))
        .hasMessageContaining("append-only");
    assertThatThrownBy(() -> transaction(() -> em().createNativeQuery("update audit_entries set action = 'a.b'").executeUpdate()))
        .hasMessageContaining("append-only");
  }

  @Test
  void onlyAdminsReadTheTrailAndARefusedAttemptIsInIt() {
    assertThatThrownBy(() -> as(Cast.DORA, () -> bean(AuditQueries.class).list(AuditFilter.any(), PageRequest.first())))
        .isInstanceOf(AccessDenied.class);

    PageOf<AuditRow> refusals = as(Cast.EDGAR, () -> bean(AuditQueries.class)
        .list(new AuditFilter("Dora", "access.", null, null, null, null), PageRequest.first()));

    assertThat(refusals.rows()).first().satisfies(row ->
        assertThat(row.changes()).containsExactly(new FieldChange("permission", null, "VIEW_AUDIT_TRAIL")));
  }

  @Test
  void aPageGoesOnWhereTheOneBeforeEnded() {
    for (int i = 0; i < 3; i++) {
      as(Cast.CLARA, () -> bean(AuditTrail.class).record("product.changed", new RecordRef("product", "AUDIT-3"), null));
    }
    AuditFilter filter = new AuditFilter(null, null, "AUDIT-3", null, null, null);

    PageOf<AuditRow> first = as(Cast.EDGAR, () -> bean(AuditQueries.class).list(filter, new PageRequest(null, 2)));
    PageOf<AuditRow> second = as(Cast.EDGAR, () -> bean(AuditQueries.class).list(filter, new PageRequest(first.next(), 2)));

    assertThat(first.rows()).hasSize(2);
    assertThat(second.rows()).hasSize(1);
    assertThat(second.hasNext()).isFalse();
  }

  private PageOf<AuditRow> list(String record) {
    return as(Cast.EDGAR, () -> bean(AuditQueries.class)
        .list(new AuditFilter(null, null, record, null, null, null), PageRequest.first()));
  }
}
