package org.tuttu.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tuttu.shared.Said;
import org.tuttu.testing.DbTest;

class AskedDbTest extends DbTest {

  private Connection connection;

  @BeforeEach
  void connect() throws SQLException {
    connection = dataSource().getConnection();
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  @Test
  void settingsAreForOneStatement() throws SQLException {
    List<String> during = timeouts(new Asked(connection, Map.of("statement_timeout", "1500ms")));
    List<String> after = timeouts(new Asked(connection, Map.of("jit", "off")));

    assertThat(during).containsExactly("1500ms");
    assertThat(after).containsExactly("0");
  }

  @Test
  void whatTakesTooLongIsGivenUpAndTheConnectionGoesOn() throws SQLException {
    Asked hurried = new Asked(connection, Map.of("statement_timeout", "50ms"));

    assertThatThrownBy(() -> hurried.rows("select count(*), pg_sleep(30)", List.of(), row -> row[0])).isInstanceOf(SQLException.class).hasMessageContaining("timeout");

    assertThat(timeouts(new Asked(connection, Map.of("jit", "off")))).containsExactly("0");
  }

  @Test
  void whatIsGoneSinceItWasFoundIsLeftOut() throws SQLException {
    List<Candidate> gone = Arrays.stream(HitKind.values()).map(kind -> new Candidate(kind, -1, 1)).toList();

    assertThat(Details.of(new Asked(connection, Map.of("jit", "off")), gone, Said.of("anna"))).isEmpty();
  }

  private static List<String> timeouts(Asked asked) throws SQLException {
    return asked.rows("select current_setting(?)", List.of("statement_timeout"), row -> (String) row[0]);
  }
}
