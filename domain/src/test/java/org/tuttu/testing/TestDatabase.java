package org.tuttu.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.sql.DataSource;
import org.tuttu.shared.Schema;

/** One PostgreSQL with the migrated schema for all tests of a run. */
final class TestDatabase {

  /** Nothing here outlives the machine, so nothing waits for the disk; statements are many and short, so none is compiled. */
  private static final Map<String, String> SERVER = Map.of(
      "max_connections", "150",
      "fsync", "off",
      "full_page_writes", "off",
      "shared_buffers", "256MB",
      "max_wal_size", "4GB",
      "jit", "off");

  private static final TestDatabase INSTANCE = new TestDatabase();

  private final DataSource dataSource;
  private final DataSource watched;
  private final EntityManagerFactory factory;

  private TestDatabase() {
    try {
      EmbeddedPostgres.Builder server = EmbeddedPostgres.builder();
      SERVER.forEach(server::setServerConfig);
      dataSource = pooled(server.start().getPostgresDatabase());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Schema.migrate(dataSource);
    watched = StatementCount.watched(dataSource);
    factory = Persistence.createEntityManagerFactory("tuttu", Map.of(
        "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
        "jakarta.persistence.nonJtaDataSource", watched,
        "jakarta.persistence.jtaDataSource", "",
        "eclipselink.session.customizer", StatementCount.class.getName(),
        "eclipselink.logging.level", "SEVERE"));
  }

  /** As on the server: a connection that was used before has its catalogue and its statements at hand. */
  private static DataSource pooled(DataSource server) {
    HikariConfig pool = new HikariConfig();
    pool.setDataSource(server);
    pool.setMaximumPoolSize(130);
    pool.setMinimumIdle(0);
    return new HikariDataSource(pool);
  }

  static DataSource dataSource() {
    return INSTANCE.dataSource;
  }

  /** The same for beans, whose statements are counted. */
  static DataSource watched() {
    return INSTANCE.watched;
  }

  static EntityManagerFactory factory() {
    return INSTANCE.factory;
  }
}
