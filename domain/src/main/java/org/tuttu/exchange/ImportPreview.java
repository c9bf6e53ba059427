package org.tuttu.exchange;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tuttu.shared.CopyRows;
import org.tuttu.shared.Reason;
import org.tuttu.shared.RuleViolated;

/** Tells of a file's first rows what a run would make of them, by deciding it and taking everything back. */
final class ImportPreview {

  private static final String SAVEPOINT = "import_preview";

  private final EntityManager em;
  private final Import each;
  private final Instant now;

  private record Decided(RowOutcome outcome, Reason reason) {}

  ImportPreview(EntityManager em, Import each, Instant now) {
    this.em = em;
    this.each = each;
    this.now = now;
  }

  /** @throws RuleViolated when the file cannot be read or brought in like this */
  Preview of(int most) {
    each.plan().requireWhole();
    List<ImportRow> rows = first(most);
    Map<Long, Decided> decided = rows.isEmpty() ? Map.of() : decided(rows);
    return new Preview(each.plan().fields().stream().filter(field -> field != null).toList(),
        rows.stream().map(row -> new PreviewRow(row.line(), decided.get(row.line()).outcome(), decided.get(row.line()).reason(), meant(row))).toList());
  }

  private List<ImportRow> first(int most) {
    List<ImportRow> first = new ArrayList<>();
    new ImportFiles(em).addFirst(first, each.id(), each.plan().form());
    return first.stream().skip(1).limit(most).toList();
  }

  private Map<Long, Decided> decided(List<ImportRow> rows) {
    Connection connection = em.unwrap(Connection.class);
    try {
      Statements statements = new Statements(connection);
      statements.execute("savepoint " + SAVEPOINT);
      statements.update("delete from import_rows where import_id = ? and line <= ?", each.id(), rows.get(rows.size() - 1).line());
      try (CopyRows copy = new CopyRows(connection, "import_rows", "import_id, line, cells, match_key")) {
        rows.forEach(row -> copy.row(each.id(), row.line(), Cells.kept(row.cells()), RowKeys.of(row, each.plan())));
      }
      if (!each.plan().kind().isGrouped()) {
        RowKeys.markDoubles(statements, each.id(), rows.get(rows.size() - 1).line());
      }
      ImportBatch batch = ImportBatch.of(ImportBatch.Job.of(each));
      batch.read(rows);
      batch.take(connection, now);
      batch.decide();
      Map<Long, Decided> decided = outcomes(connection);
      statements.execute("rollback to savepoint " + SAVEPOINT);
      return decided;
    } catch (SQLException e) {
      throw new IllegalStateException("preview of import " + each.number(), e);
    }
  }

  private static Map<Long, Decided> outcomes(Connection connection) throws SQLException {
    Map<Long, Decided> decided = new HashMap<>();
    try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery("select line, outcome, reason from import_batch")) {
      while (row.next()) {
        decided.put(row.getLong(1), new Decided(RowOutcome.valueOf(row.getString(2)), Reason.kept(row.getString(3))));
      }
    }
    return decided;
  }

  /** As far as it is understood; what is not stands there as it was written. */
  private List<Object> meant(ImportRow row) {
    List<Object> meant = new ArrayList<>();
    RowValues values = understood(row);
    for (int i = 0; i < each.plan().columns().size(); i++) {
      ImportField field = each.plan().columns().get(i).field();
      if (field != null) {
        String written = i < row.cells().size() ? row.cells().get(i) : null;
        meant.add(values == null ? written : meant(values, field));
      }
    }
    return meant;
  }

  private RowValues understood(ImportRow row) {
    try {
      return RowValues.of(row, each.plan());
    } catch (RuleViolated refused) {
      return null;
    }
  }

  private static Object meant(RowValues values, ImportField field) {
    try {
      return values.meaning(field);
    } catch (RuleViolated refused) {
      return values.text(field);
    }
  }
}
