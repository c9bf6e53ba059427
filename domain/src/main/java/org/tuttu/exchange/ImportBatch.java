package org.tuttu.exchange;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tuttu.shared.CopyRows;
import org.tuttu.shared.Reason;
import org.tuttu.shared.RuleViolated;

/**
 * Some rows of a file, held against what is there, and brought in. All rows at once: the statements are as many for five thousand rows as for one.
 * They work on a table of the transaction's own, {@code import_batch}, with the rows as they were understood.
 */
abstract class ImportBatch {

  /** A field of the rows, and how the database keeps it. */
  record Column(String name, String type) {}

  /** Whose rows they are. */
  record Job(long importId, String number, ImportPlan plan) {

    static Job of(Import each) {
      return new Job(each.id(), each.number(), each.plan());
    }
  }

  private final Job job;
  private final Map<Long, Reason> refused = new LinkedHashMap<>();
  private final List<Object[]> taken = new ArrayList<>();
  private Connection connection;
  private Statements statements;
  private Instant now;

  ImportBatch(Job job) {
    this.job = job;
  }

  static ImportBatch of(Job job) {
    return switch (job.plan().kind()) {
      case CUSTOMERS -> new CustomerBatch(job);
      case CONTACTS -> new ContactBatch(job);
      case ADDRESSES -> new AddressBatch(job);
      case PRODUCTS -> new ProductBatch(job);
      case ORDERS -> new OrderBatch(job);
    };
  }

  /** What is understood of a row. */
  abstract List<Column> columns();

  /**
   * A row's values, in the order of the columns.
   *
   * @throws RuleViolated with the reason for which the row is refused
   */
  abstract Object[] understood(RowValues row);

  /** Columns that the batch fills itself, besides {@code record_id}. */
  abstract String ownColumns();

  /** Says of each row what becomes of it. */
  abstract void decideRows() throws SQLException;

  /** Does what was decided; fills {@code before}, {@code added} and {@code version} where there is something to take back. */
  abstract void bringIn() throws SQLException;

  /** Understands rows, for which no database is needed. */
  final void read(List<ImportRow> rows) {
    for (ImportRow row : rows) {
      try {
        RowValues values = RowValues.of(row, plan());
        values.required(plan().key(), "import.key-missing");
        taken.add(with(row.line(), taken.size() + 1, understood(values)));
      } catch (RuleViolated reason) {
        refused.put(row.line(), Reason.of(reason));
      }
    }
  }

  /**
   * Takes the rows that were read to the database.
   *
   * @param its  connection, in the transaction of the step
   * @param when the step is done
   */
  final void take(Connection its, Instant when) throws SQLException {
    connection = its;
    statements = new Statements(its);
    now = when;
    StringBuilder columns = new StringBuilder();
    StringBuilder table = new StringBuilder();
    for (Column column : columns()) {
      columns.append(", ").append(column.name());
      table.append(column.name()).append(' ').append(column.type()).append(", ");
    }
    execute("create temporary table import_batch (line bigint, place int, " + table + ownColumns()
        + "outcome text, reason text, record_id bigint, before jsonb, added bigint[], accounts bigint[], version bigint) on commit drop");
    try (CopyRows copy = new CopyRows(connection, "import_batch", "line, place" + columns)) {
      taken.forEach(copy::row);
    }
    try (CopyRows copy = new CopyRows(connection, "import_batch", "line, outcome, reason")) {
      refused.forEach((line, reason) -> copy.row(line, RowOutcome.REFUSED, reason.kept()));
    }
    // Else the planner takes the rows without an outcome for few, and compares each of them with each.
    analyze("import_batch");
    takeParts();
  }

  /** Keeps what rows say of a record's parts. */
  void takeParts() throws SQLException {
    // Most records have none.
  }

  private static Object[] with(long line, int place, Object[] values) {
    return Stream.concat(Stream.of(line, place), Stream.of(values)).toArray();
  }

  final Counts decide() throws SQLException {
    // The planner takes numbers before the first that it knows of for none, and would read all that came since, with each batch, to compare them in order.
    execute("set local enable_mergejoin = off");
    decideRows();
    try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery("""
        select count(*) filter (where outcome = 'CREATED'), count(*) filter (where outcome = 'CHANGED'),
          count(*) filter (where outcome = 'UNCHANGED'), count(*) filter (where outcome = 'REFUSED') from import_batch""")) {
      row.next();
      return new Counts(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4));
    }
  }

  /** Keeps why rows were refused, and in a run what rows made or changed: to be undone. */
  final void note(boolean run) throws SQLException {
    update("insert into import_outcomes (import_id, line, outcome, reason, record_id, before, added, accounts, version) "
        + "select ?, line, outcome, reason, record_id, before, added, accounts, coalesce(version, 1) from import_batch where outcome = 'REFUSED'"
        + (run ? " or outcome in ('CREATED', 'CHANGED')" : "") + " order by line", importId());
  }

  final Connection connection() {
    return connection;
  }

  final Job job() {
    return job;
  }

  final ImportPlan plan() {
    return job.plan();
  }

  final long importId() {
    return job.importId();
  }

  /** When the step is done. */
  final Instant now() {
    return now;
  }

  /**
   * Says numbers of sequences for the rows with an outcome, all columns at once. Blocks of fifty are taken in full, as many as the last such row's place needs.
   *
   * @param sequences of columns; a column for what a row may leave empty is called after it: {@code email_id}
   */
  final void number(RowOutcome outcome, Map<String, String> sequences) throws SQLException {
    List<String> said = new ArrayList<>();
    List<String> blocks = new ArrayList<>();
    sequences.forEach((column, sequence) -> {
      String value = column.replaceFirst("_id$", "");
      String number = "(select ids from " + column + "s)[place]";
      boolean mayLack = columns().stream().anyMatch(each -> each.name().equals(value));
      said.add(column + " = " + (mayLack ? "case when " + value + " is not null then " + number + " end" : number));
      blocks.add(column + "s as materialized (select array_agg(id order by id) as ids from (select nextval('" + sequence
          + "') as last from last_place, generate_series(1, (place + 49) / 50)) block, generate_series(last - 49, last) as id)");
    });
    update("with last_place as (select max(place) as place from import_batch where outcome = '" + outcome + "'), " + String.join(", ", blocks)
        + " update import_batch set " + String.join(", ", said) + " where outcome = '" + outcome + "'");
  }

  /** Says numbers of the sequence for rows; it takes the sequence's blocks of fifty in full. */
  final void number(String table, String by, String column, String sequence) throws SQLException {
    update("""
        with wanted as (select %4$s as at, row_number() over (order by %4$s) as n from %3$s),
          blocks as (select nextval('%2$s') as last from generate_series(1, (select (count(*) + 49) / 50 from wanted))),
          ids as (select id, row_number() over (order by id) as n from blocks, generate_series(last - 49, last) as id)
        update %3$s b set %1$s = ids.id from wanted join ids on ids.n = wanted.n where b.%4$s = wanted.at""".formatted(column, sequence, table, by));
  }

  /**
   * Refuses the rows {@code b} for which the condition holds.
   *
   * @param argument what the reason names, in SQL; null for nothing
   * @param with     what the condition needs besides the batch; null for nothing
   */
  final void refuse(String code, String argument, String with, String condition, Object... values) throws SQLException {
    update("update import_batch b set outcome = 'REFUSED', reason = '" + code + "'" + (argument == null ? "" : " || chr(31) || " + argument)
        + (with == null ? "" : " from " + with) + " where " + condition + " and b.outcome is null", values);
  }

  /** Says the number of customers that rows name by a foreign key, and refuses rows whose key none or several have. */
  final void resolveForeignKeys() throws SQLException {
    refuse("import.several-known", "k.records::text", """
        (select c.foreign_key as k, count(*) as records from customers c
          where c.foreign_key in (select foreign_key from import_batch where customer is null) group by c.foreign_key) k""",
        "b.customer is null and b.foreign_key = k.k and k.records > 1");
    update("update import_batch b set customer = c.number from customers c where c.foreign_key = b.foreign_key and b.customer is null and b.outcome is null");
    refuse("import.unknown-customer", "b.foreign_key", null, "b.customer is null");
  }

  final void execute(String sql) throws SQLException {
    statements.execute(sql);
  }

  /** Tells the planner of the batch's own tables, by some hundred of their rows. */
  final void analyze(String tables) throws SQLException {
    execute("set local default_statistics_target = 1; analyze " + tables + "; set local default_statistics_target to default");
  }

  /** @return how many rows it wrote */
  final int update(String sql, Object... values) throws SQLException {
    return statements.update(sql, values);
  }
}
