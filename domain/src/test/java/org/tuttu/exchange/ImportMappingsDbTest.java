package org.tuttu.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tuttu.testing.Cast.CLARA;
import static org.tuttu.testing.Cast.DORA;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tuttu.shared.AccessDenied;
import org.tuttu.shared.RuleViolated;

/** What was said of one file is said of the next. */
class ImportMappingsDbTest extends ImportDbTest {

  @Test
  void aFileWithTheSameHeadingsGetsItByItself() {
    String first = received(csv("Nr " + mark + ",Wer,Wo", "A" + mark + ",One Oy,EIRE"));
    List<ImportColumn> said = List.of(ImportColumn.of(ImportField.CUSTOMER), ImportColumn.of(ImportField.NAME),
        new ImportColumn(ImportField.COUNTRY, Map.of("EIRE", "IE")));
    as(DORA, () -> bean(Imports.class).plan(first, details(first).version(), details(first).plan().with(said)));
    as(DORA, () -> bean(ImportMappings.class).save("Old shop " + mark, first));

    String next = ran(checked(received(csv("Nr " + mark + ",Wer,Wo", "B" + mark + ",Two Oy,EIRE"))));

    assertThat(counts(next)).isEqualTo(new Counts(1, 0, 0, 0));
    assertThat(value("select country from customers where number = 'B" + mark + "'")).isEqualTo("IE");
  }

  @Test
  void columnsAreFoundByTheirHeadings() {
    String first = received(csv("a" + mark + ",b", "A" + mark + ",One Oy"));
    as(DORA, () -> bean(Imports.class).plan(first, details(first).version(),
        details(first).plan().with(List.of(ImportColumn.of(ImportField.CUSTOMER), ImportColumn.of(ImportField.NAME)))));
    as(DORA, () -> bean(ImportMappings.class).save(mark, first));
    String other = received(csv("b,c,a" + mark, "Two Oy,?,B" + mark));

    as(DORA, () -> bean(ImportMappings.class).use(mark, other, details(other).version()));

    assertThat(details(other).plan().fields()).containsExactly(ImportField.NAME, null, ImportField.CUSTOMER);
    assertThat(as(DORA, () -> bean(ImportMappings.class).names())).contains(mark);
    as(DORA, () -> bean(ImportMappings.class).remove(mark));
    assertThat(as(DORA, () -> bean(ImportMappings.class).names())).doesNotContain(mark);
  }

  @Test
  void itNeedsANameAndAManager() {
    String number = received(csv("number,name", "A" + mark + ",One Oy"));

    assertThatThrownBy(() -> as(DORA, () -> bean(ImportMappings.class).save(" ", number))).isInstanceOf(RuleViolated.class);
    assertThatThrownBy(() -> as(CLARA, () -> bean(ImportMappings.class).names())).isInstanceOf(AccessDenied.class);
  }
}
