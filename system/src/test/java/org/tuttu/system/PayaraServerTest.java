package org.tuttu.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PayaraServerTest {
  @Test
  void theInnermostCauseIsWhatThePersonIsTold() {
    String log = """
        jakarta.ejb.CreateException: Initialization failed
        \tat somewhere
        Caused by: jakarta.ejb.CreateException: Initialization failed
        \tat somewhere
        Caused by: org.tuttu.shared.SettingsWrong: TUTTU_DB_HOST is missing.
        Set it.
        \tat somewhere
        """;
    assertThat(PayaraServer.cause(log)).isEqualTo("TUTTU_DB_HOST is missing. Set it.");
  }

  @Test
  void withoutACauseTheLogIsPointedTo() {
    assertThat(PayaraServer.cause("nothing")).isEqualTo("the log says why.");
  }
}
