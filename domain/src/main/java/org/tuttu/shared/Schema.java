package org.tuttu.shared;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The database schema: brought up to date by Flyway, whose lock in PostgreSQL lets one of many starting nodes do it. */
public final class Schema {

  private Schema() {}

  public static void migrate(DataSource dataSource) {
    Flyway.configure(Schema.class.getClassLoader())
        .dataSource(dataSource)
        .locations("classpath:db/migration")
        .validateMigrationNaming(true)
        .load()
        .migrate();
  }
}
