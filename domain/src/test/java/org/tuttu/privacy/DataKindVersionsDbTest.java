package org.tuttu.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tuttu.privacy.selfservice.DataKindRow;
import org.tuttu.privacy.selfservice.LegalBasis;
import org.tuttu.privacy.selfservice.MyPrivacy;
import org.tuttu.shared.AccessDenied;
import org.tuttu.shared.Language;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.RuleViolated;
import org.tuttu.shared.StaleData;
import org.tuttu.testing.Cast;
import org.tuttu.testing.DbTest;
import org.tuttu.testing.Fixtures;
import org.tuttu.testing.Fixtures.Member;

/** Dora says what is stored, and customers read it. */
class DataKindVersionsDbTest extends DbTest {

  private final Member anna = Fixtures.person("Anna");

  @AfterEach
  void othersReadTheUsualWords() {
    change("interactions", new DataKindInput(LegalBasis.LEGITIMATE_INTEREST, null, Map.of()));
    change("books", new DataKindInput(LegalBasis.LEGAL_OBLIGATION, 72, Map.of()));
  }

  @Test
  void customersReadWhatAManagerSaysAndElseTheUsualWords() {
    DataKindDetails before = details("interactions");
    change("interactions", new DataKindInput(LegalBasis.CONTRACT, null, Map.of(Language.FI, new KindWords("Keskustelut", " "), Language.EN, new KindWords(null, "So that\nyou need not."))));
    assertThat(told("interactions", Language.FI)).extracting(DataKindRow::what, DataKindRow::basis).containsExactly("Keskustelut", LegalBasis.CONTRACT);
    assertThat(told("interactions", Language.FI).why()).isEqualTo(before.usual().get(Language.FI).why());
    assertThat(told("interactions", Language.EN)).extracting(DataKindRow::what, DataKindRow::why).containsExactly(before.usual().get(Language.EN).what(), "So that\nyou need not.");
    assertThat(told("interactions", Language.LV).what()).isEqualTo(before.usual().get(Language.LV).what());

    DataKindDetails after = details("interactions");
    assertThat(after.version()).isEqualTo(before.version() + 1);
    assertThat(after.earlier().get(0)).extracting(DataKindDetails.Earlier::version, DataKindDetails.Earlier::basis, DataKindDetails.Earlier::endedBy)
        .containsExactly(before.version(), LegalBasis.LEGITIMATE_INTEREST, Cast.DORA.name());
    change("interactions", new DataKindInput(LegalBasis.CONTRACT, null, after.words()));
    assertThat(details("interactions").version()).as("what changes nothing is no version").isEqualTo(after.version());
    assertThat(transaction(() -> em().createNativeQuery("select count(*) from audit_entries where action = 'data-kind.changed' and record_id = 'interactions' and after ->> 'what-fi' = 'Keskustelut'")
        .getSingleResult())).isEqualTo(1L);
    assertThatThrownBy(() -> transaction(() -> em().createNativeQuery("delete from data_kind_versions").executeUpdate())).hasMessageContaining("append-only");
  }

  @Test
  void whatIsRefused() {
    DataKindInput books = new DataKindInput(LegalBasis.LEGAL_OBLIGATION, 60, Map.of());
    long seen = details("books").version();
    change("books", books);
    assertThatThrownBy(() -> as(Cast.EDGAR, () -> bean(DataKindVersions.class).change("books", seen, new DataKindInput(LegalBasis.CONTRACT, 72, Map.of()))))
        .isInstanceOfSatisfying(StaleData.class, stale -> assertThat(stale.changes()).extracting(change -> change.field()).contains("keptMonths", "legalBasis"));
    for (Integer months : new Integer[] {null, 0, DataKindVersions.MOST_MONTHS + 1}) {
      assertThatThrownBy(() -> change("books", new DataKindInput(LegalBasis.CONTRACT, months, Map.of()))).isInstanceOf(RuleViolated.class).hasFieldOrPropertyWithValue("field", "keptMonths");
    }
    assertThatThrownBy(() -> change("interactions", books)).as("nothing removes these").isInstanceOf(RuleViolated.class);
    assertThatThrownBy(() -> change("books", new DataKindInput(LegalBasis.CONTRACT, 60, Map.of(Language.EN, new KindWords("x".repeat(201), null)))))
        .isInstanceOf(jakarta.validation.ConstraintViolationException.class);
    assertThatThrownBy(() -> details("none")).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> as(Cast.CLARA, () -> bean(DataKindVersions.class).details("books"))).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> as(Cast.CLARA, () -> bean(DataKindVersions.class).all(Language.EN))).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> as(anna.caller(), () -> bean(DataKindVersions.class).details("books"))).isInstanceOf(AccessDenied.class);
  }

  private DataKindRow told(String name, Language language) {
    return as(anna.caller(), () -> bean(MyPrivacy.class).kinds(language)).stream().filter(kind -> kind.name().equals(name)).findFirst().orElseThrow();
  }

  private static DataKindDetails details(String name) {
    return as(Cast.DORA, () -> bean(DataKindVersions.class).details(name));
  }

  private static void change(String name, DataKindInput input) {
    as(Cast.DORA, () -> bean(DataKindVersions.class).change(name, bean(DataKindVersions.class).details(name).version(), input));
  }
}
