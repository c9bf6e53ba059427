package org.tuttu.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tuttu.shared.RuleViolated;

class ReadingTest {

  @Test
  void aFileMayHaveAHeading() {
    assertThat(Reading.of("\ufeffService;Day;Amount;Key\r\ns-1001;2026-12-31;12,5;A7\n\nS-1002\t2026-12-30\t3", "lines")).extracting(Reading::line, Reading::subscription, Reading::key)
        .containsExactly(tuple(2, "S-1001", "A7"), tuple(4, "S-1002", "2026-12-30"));
  }

  @Test
  void cellsMayBeInQuotesAsSpreadsheetsWriteThem() {
    assertThat(Reading.of("\"Service\";\"Day\";\"Amount\"\n\"S-1001\"; \"2026-12-31\";\"12,5\";\"the \"\"A\"\"\"", "file"))
        .extracting(Reading::field, Reading::line, Reading::subscription, Reading::key).containsExactly(tuple("file", 2, "S-1001", "the \"A\""));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "S-1001;yesterday;5000 | reading.day",
      "S-1001;2026-12-31; | reading.quantity",
      "S-1001;2026-12-31 | reading.columns",
      "Service;Day;Amount | reading.none"
  })
  void aFirstLineThatCannotBeUnderstoodIsNotPassedOver(String line, String code) {
    assertThatThrownBy(() -> Reading.of(line, "lines")).isInstanceOfSatisfying(RuleViolated.class, e -> assertThat(e.code()).isEqualTo(code));
  }
}
