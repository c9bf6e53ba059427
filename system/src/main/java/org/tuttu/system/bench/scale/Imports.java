package org.tuttu.system.bench.scale;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.tuttu.system.Addresses;
import org.tuttu.system.crowd.CustomerFile;
import org.tuttu.system.load.FileImport;

/** Brings files in through the back office: made-up customers, beside a plain COPY of the rows that this makes, and a real shop's log. */
final class Imports {
  private static final List<String> TABLES = List.of("customers", "accounts", "contact_points");

  private final Addresses at;
  private final Path folder;
  private final Result result;

  /** @param folder for files on the way */
  Imports(Addresses at, Path folder, Result result) {
    this.at = at;
    this.folder = folder;
    this.result = result;
  }

  void customers(int rows) throws SQLException, IOException {
    Path file = folder.resolve("customers.csv");
    CustomerFile.write(file, rows, System.nanoTime());
    MemoryWatch memory = new MemoryWatch();
    Phases phases = bringIn(file);
    memory.close();
    double rate = rows / phases.seconds("RUNNING");
    Copied seconds = copy();
    double copied = rows / seconds.indexed();
    result.say(String.format(Locale.ENGLISH, "bringing in %,d customers: sent in %.1f s, checked in %.1f s, run in %.1f s (%,.0f rows/s; check included %,.0f); COPY of the same rows %,.0f rows/s, without keys and indexes %,.0f",
        rows, phases.seconds("UPLOADED"), phases.seconds("CHECKING"), phases.seconds("RUNNING"), rate, rows / (phases.seconds("CHECKING") + phases.seconds("RUNNING")), copied, rows / seconds.bare()));
    result.say(memory.line("bringing in customers"));
    result.goal(Goal.atLeast("bringing in customers, beside COPY of the same rows", rate / copied, 0.2, ""));
    result.goal(Goal.atLeast("bringing in customers", rate, 5_000, "/s"));
    if (rows >= 500_000) result.goal(Goal.atMost("memory's growth while bringing in customers", 100 * Math.max(0, memory.growth()), 10, " %"));
    Files.delete(file);
  }

  void log(Path file) throws SQLException, IOException {
    Phases phases = bringIn(file);
    result.say(String.format(Locale.ENGLISH, "bringing in %s: checked in %.1f s, run in %.1f s", file.getFileName(), phases.seconds("CHECKING"), phases.seconds("RUNNING")));
    result.goal(Goal.atMost("bringing in " + file.getFileName() + ", check included", phases.all(), 90, " s"));
  }

  private Phases bringIn(Path file) throws SQLException, IOException {
    try (Phases phases = new Phases(at)) {
      result.say(FileImport.bringIn(at, file, result::say));
      return phases;
    }
  }

  /** The seconds that COPY takes into empty tables with the same columns: with the same checks, keys and indexes, and without. */
  private record Copied(double indexed, double bare) {}

  private Copied copy() throws SQLException, IOException {
    double indexed = 0;
    double bare = 0;
    try (Connection connection = at.connect(); Statement statement = connection.createStatement()) {
      CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
      statement.execute("create temp table made as select customers.id from customers join import_outcomes o on o.record_id = customers.id "
          + "where o.import_id = (select max(id) from imports where kind = 'CUSTOMERS') and o.outcome = 'CREATED'");
      for (String table : TABLES) {
        Path rows = folder.resolve(table + ".rows");
        String columns = columns(statement, table);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(rows))) {
          copies.copyOut("copy (select " + columns + " from " + table + " where " + (table.equals("customers") ? "id" : "customer_id") + " in (select id from made)) to stdout", out);
        }
        indexed += copied(statement, copies, table + " including all", columns, rows);
        bare += copied(statement, copies, table, columns, rows);
        Files.delete(rows);
      }
    }
    return new Copied(indexed, bare);
  }

  /** Those that a writer says. */
  private static String columns(Statement statement, String table) throws SQLException {
    try (ResultSet row = statement.executeQuery("select string_agg(attname, ', ' order by attnum) from pg_attribute "
        + "where attrelid = '" + table + "'::regclass and attnum > 0 and not attisdropped and attgenerated = ''")) {
      row.next();
      return row.getString(1);
    }
  }

  private static double copied(Statement statement, CopyManager copies, String like, String columns, Path rows) throws SQLException, IOException {
    statement.execute("create table plain_copy (like " + like + ")");
    long start = System.nanoTime();
    try (InputStream in = Files.newInputStream(rows)) {
      copies.copyIn("copy plain_copy (" + columns + ") from stdin", in, 1 << 16);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    statement.execute("drop table plain_copy");
    return seconds;
  }
}
