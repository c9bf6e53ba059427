package org.tuttu.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tuttu.audit.AuditTrail;
import org.tuttu.identity.SystemOnly;
import org.tuttu.shared.CopyRows;
import org.tuttu.shared.DomainException;
import org.tuttu.shared.FieldChange;
import org.tuttu.shared.RecordRef;
import org.tuttu.shared.RuleViolated;

/** What nodes do for imports, step by step. Each step is one transaction that holds its import: several nodes take different imports. */
@ApplicationScoped
@SystemOnly
@Transactional(TxType.REQUIRES_NEW)
public class ImportSteps {

  /** So many rows take a fraction of a second: nobody waits longer for a row, and a progress is seen. */
  static final int BATCH = 5_000;

  private static final int MOST_CELLS = 200;

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  AuditTrail audit;

  @Inject
  Clock clock;

  /** The import that has waited longest; empty when none is at work. */
  public Optional<Long> due() {
    List<?> due = em.createNativeQuery("""
        select id from imports where status in ('CHECKING', 'RUNNING', 'UNDOING')
        order by stepped_at nulls first, id limit 1 for update skip locked""").getResultList();
    return due.stream().findFirst().map(id -> ((Number) id).longValue());
  }

  /** Takes an import one step on, unless another node is just doing that. */
  public void step(long id) {
    List<?> free = em.createNativeQuery("select id from imports where id = ? for update skip locked").setParameter(1, id).getResultList();
    Import each = free.isEmpty() ? null : em.find(Import.class, id);
    if (each == null || !each.status().isAtWork()) {
      return;
    }
    try {
      if (each.status() == ImportStatus.UNDOING) {
        undo(each);
      } else if (!each.isRead()) {
        read(each);
      } else {
        work(each);
      }
    } catch (DomainException refused) {
      each.fail(Reason.of(refused), clock.instant());
    } catch (SQLException | IOException e) {
      throw new IllegalStateException("import " + each.number(), e);
    }
  }

  /** After a fault others get their turn; after several in a row it waits for somebody who looks at it. */
  public void stumbled(long id) {
    em.find(Import.class, id, LockModeType.PESSIMISTIC_WRITE).stumble(clock.instant());
  }

  /** Keeps the file's rows: the first is the heading. */
  private void read(Import each) throws SQLException, IOException {
    em.createNativeQuery("delete from import_rows where import_id = ?").setParameter(1, each.id()).executeUpdate();
    long count = 0;
    try (InputStream content = new ImportFiles(em).read(each.id())) {
      CsvRows rows = new CsvRows(content, each.plan().form());
      if (rows.hasNext()) {
        rows.next();
      }
      count = copy(each.id(), rows);
    }
    each.read(count);
    each.advance(0, new Counts(0, 0, 0, 0), clock.instant());
  }

  private long copy(long importId, CsvRows rows) throws SQLException {
    long count = 0;
    // The file's pieces are read by the same connection, on which nothing else may be sent during a COPY: so many rows at a time.
    while (rows.hasNext()) {
      List<ImportRow> some = new ArrayList<>();
      while (some.size() < BATCH && rows.hasNext()) {
        some.add(rows.next());
      }
      try (CopyRows copy = new CopyRows(em.unwrap(Connection.class), "import_rows", "import_id, line, cells")) {
        for (ImportRow row : some) {
          if (row.cells().size() > MOST_CELLS) {
            throw new RuleViolated("import.too-many-columns", row.line(), MOST_CELLS);
          }
          copy.row(importId, row.line(), row.cells().stream().map(cell -> cell.replace('\0', CustomerCandidate.UNREADABLE)).toList());
        }
      }
      count += some.size();
    }
    return count;
  }

  private void work(Import each) throws SQLException, IOException {
    List<ImportRow> rows = after(each, "");
    if (rows.isEmpty()) {
      end(each);
      return;
    }
    ImportPlan plan = each.plan();
    List<CustomerCandidate> candidates = new ArrayList<>();
    Map<Long, Reason> refused = new LinkedHashMap<>();
    for (ImportRow row : rows) {
      try {
        candidates.add(CustomerCandidate.of(row, plan));
      } catch (RuleViolated reason) {
        refused.put(row.line(), Reason.of(reason));
      }
    }
    CustomerBatch batch = new CustomerBatch(em, each.id(), plan);
    batch.take(candidates, refused);
    Counts counts = batch.decide();
    if (each.status() == ImportStatus.RUNNING) {
      batch.bringIn(clock.instant());
    }
    each.advance(rows.get(rows.size() - 1).line(), counts, clock.instant());
  }

  private void undo(Import each) throws SQLException {
    List<ImportRow> rows = after(each, " and outcome in ('CREATED', 'CHANGED')");
    if (rows.isEmpty()) {
      end(each);
      return;
    }
    long last = rows.get(rows.size() - 1).line();
    new CustomerUndo(em.unwrap(Connection.class), each.id()).undo(each.position(), last);
    each.advance(last, new Counts(0, 0, 0, 0), clock.instant());
  }

  private List<ImportRow> after(Import each, String which) throws SQLException {
    List<ImportRow> rows = new ArrayList<>();
    for (Object row : em.createNativeQuery(
            "select line, cells from import_rows where import_id = ? and line > ?" + which + " order by line limit " + BATCH)
        .setParameter(1, each.id()).setParameter(2, each.position()).getResultList()) {
      Object[] values = (Object[]) row;
      rows.add(new ImportRow(((Number) values[0]).longValue(), Cells.of(values[1])));
    }
    return rows;
  }

  private void end(Import each) {
    ImportStatus done = switch (each.status()) {
      case CHECKING -> ImportStatus.CHECKED;
      case RUNNING -> ImportStatus.DONE;
      default -> ImportStatus.UNDONE;
    };
    each.end(done, clock.instant());
    if (done != ImportStatus.CHECKED) {
      ImportDetails details = each.details();
      audit.record(done == ImportStatus.DONE ? "import.done" : "import.undone", new RecordRef("import", each.number()), null, List.of(
          new FieldChange("file", null, details.fileName()), new FieldChange("hash", null, details.fileHash()),
          new FieldChange("created", null, String.valueOf(details.counts().created())),
          new FieldChange("changed", null, String.valueOf(details.counts().changed())),
          new FieldChange("unchanged", null, String.valueOf(details.counts().unchanged())),
          new FieldChange("refused", null, String.valueOf(details.counts().refused()))));
    }
  }
}
