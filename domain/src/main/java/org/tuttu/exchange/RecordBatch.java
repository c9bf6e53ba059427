package org.tuttu.exchange;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Rows that are a record each: of one table, and perhaps of a customer. */
abstract class RecordBatch extends ImportBatch {

  private final String table;
  private final List<String> kept;

  /** @param kept the columns of the table that a file can say, of the same names as the batch's */
  RecordBatch(Job job, String table, List<String> kept) {
    super(job);
    this.table = table;
    this.kept = kept;
  }

  /** {@code RECORDS t on CONDITION}: which record {@code t} the row {@code b} means. */
  abstract String known();

  /** What a refusal calls the known record {@code t}, in SQL. */
  abstract String label();

  /** Finds what rows name, and refuses those that name what is not there. */
  abstract void resolve() throws SQLException;

  /** Refuses new records {@code b} that lack something. */
  abstract void refuseNew() throws SQLException;

  /** Refuses what cannot change, and takes out of the rows what the records have already. */
  abstract void prepareChanges() throws SQLException;

  /** The sequences of what {@link #create} needs numbers for, by the batch's column. */
  Map<String, String> ids(String own) {
    return Map.of("record_id", own);
  }

  abstract void create() throws SQLException;

  /**
   * What else is there to be done for rows that were created or changed.
   *
   * @param changes whether any was changed
   */
  abstract void finish(boolean changes) throws SQLException;

  /** What the record will say: the row's value, or what stands there. */
  String changed(String column) {
    return "coalesce(b." + column + ", t." + column + ")";
  }

  /** Whether a row that changes no column of the record brings nothing new either. */
  String alsoUnchanged() {
    return "true";
  }

  /** What is kept of the record {@code t} that the row {@code b} changes, to be taken back. */
  String before() {
    return "to_jsonb(t)";
  }

  @Override
  final void decideRows() throws SQLException {
    refuse("import.double", "r.first_line::text", "import_rows r", "r.import_id = ? and r.line = b.line and r.first_line is not null", importId());
    resolve();
    if (findKnown() > 0) {
      decideKnown();
    }
    refuseNew();
    update("update import_batch set outcome = 'CREATED' where outcome is null");
  }

  /** @return how many rows mean a record that is there */
  private int findKnown() throws SQLException {
    return update("update import_batch b set record_id = case when k.records = 1 then k.id end, outcome = case when k.records > 1 then 'REFUSED' end, "
        + "reason = case when k.records > 1 then 'import.several-known' || chr(31) || k.records end "
        + "from (select b.line, min(t.id) as id, count(distinct t.id) as records from import_batch b join " + known() + " group by b.line) k "
        + "where k.line = b.line and b.outcome is null");
  }

  private void decideKnown() throws SQLException {
    switch (plan().whenKnown()) {
      case SKIP -> update("update import_batch set outcome = 'UNCHANGED' where outcome is null and record_id is not null");
      case REFUSE -> refuse("import.known-already", label(), table + " t", "t.id = b.record_id");
      case UPDATE -> decideUpdates();
    }
  }

  private void decideUpdates() throws SQLException {
    // Nobody changes them until what is decided here is done.
    execute("select 1 from " + table + " where id in (select record_id from import_batch where outcome is null) order by id for update");
    prepareChanges();
    update("update import_batch b set " + kept.stream().map(column -> column + " = " + changed(column)).collect(Collectors.joining(", "))
        + " from " + table + " t where t.id = b.record_id and b.outcome is null");
    update("update import_batch b set outcome = case when (" + alsoUnchanged() + ") and (" + of("b") + ") is not distinct from (" + of("t")
        + ") then 'UNCHANGED' else 'CHANGED' end from " + table + " t where t.id = b.record_id and b.outcome is null");
  }

  @Override
  final void bringIn() throws SQLException {
    execute("set local tuttu.bulk = 'on'");
    // A step that a crash takes is done again, with its place in the file: nobody need wait for the disk. The import's end is written as usual.
    execute("set local synchronous_commit = off");
    execute("set local gin_pending_list_limit = '" + ImportSearchIndex.MOST_PENDING + "'");
    number(RowOutcome.CREATED, ids(table + "_seq"));
    create();
    boolean changes = update("update import_batch b set before = " + before() + ", version = t.version + 1 from " + table + " t where t.id = b.record_id and b.outcome = 'CHANGED'") > 0;
    if (changes) {
      update("update " + table + " t set version = t.version + 1, " + kept.stream().map(column -> column + " = b." + column).collect(Collectors.joining(", "))
          + " from import_batch b where t.id = b.record_id and b.outcome = 'CHANGED'");
    }
    finish(changes);
  }

  private String of(String alias) {
    return kept.stream().map(column -> alias + "." + column).collect(Collectors.joining(", "));
  }

  /** Brings the search texts of these customers up to date. */
  final void searchable(String customers) throws SQLException {
    execute("update customers c set search_text = customer_search_text(c) where c.id in (" + customers + ")");
  }

  /** For rows that name the customer by its number, or else by its foreign key. */
  final void findCustomers() throws SQLException {
    resolveForeignKeys();
    update("update import_batch b set customer_id = c.id from customers c where c.number = b.customer and b.outcome is null");
    refuse("import.unknown-customer", "b.customer", null, "b.customer_id is null");
  }
}
