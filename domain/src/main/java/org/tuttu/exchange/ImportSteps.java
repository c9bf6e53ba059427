package org.tuttu.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tuttu.audit.AuditTrail;
import org.tuttu.identity.SystemOnly;
import org.tuttu.shared.CopyRows;
import org.tuttu.shared.DomainException;
import org.tuttu.shared.FieldChange;
import org.tuttu.shared.Reason;
import org.tuttu.shared.RecordRef;
import org.tuttu.shared.RuleViolated;
import org.tuttu.shared.TakenBack;

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
  ImportAhead ahead;

  @Inject
  ImportSearchIndex index;

  @Inject
  Event<TakenBack> takenBack;

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
  public void stumbled(long id, Reason why) {
    em.find(Import.class, id, LockModeType.PESSIMISTIC_WRITE).stumble(why, clock.instant());
  }

  /** Keeps the file's rows: the first is the heading. */
  private void read(Import each) throws SQLException, IOException {
    em.createNativeQuery("delete from import_rows where import_id = ?").setParameter(1, each.id()).executeUpdate();
    long count = 0;
    ImportFiles files = new ImportFiles(em);
    files.requireBearable(each.id());
    try (FileRows rows = files.rows(each.id(), each.plan().form())) {
      if (rows.hasNext()) {
        rows.next();
      }
      count = copy(each.id(), rows, each.plan());
    }
    // So many new rows change how they are best found.
    em.createNativeQuery("analyze import_rows").executeUpdate();
    if (!each.plan().kind().isGrouped()) {
      RowKeys.markDoubles(new Statements(em.unwrap(Connection.class)), each.id(), Long.MAX_VALUE);
    }
    each.read(count);
    each.advance(0, new Counts(0, 0, 0, 0), clock.instant());
  }

  private long copy(long importId, FileRows rows, ImportPlan plan) throws SQLException {
    long count = 0;
    // The file's pieces are read by the same connection, on which nothing else may be sent during a COPY: so many rows at a time.
    while (rows.hasNext()) {
      List<ImportRow> some = new ArrayList<>();
      while (some.size() < BATCH && rows.hasNext()) {
        some.add(rows.next());
      }
      try (CopyRows copy = new CopyRows(em.unwrap(Connection.class), "import_rows", "import_id, line, cells, match_key")) {
        for (ImportRow row : some) {
          if (row.cells().size() > MOST_CELLS) {
            throw new RuleViolated("import.too-many-columns", row.line(), MOST_CELLS);
          }
          copy.row(importId, row.line(), Cells.kept(row.cells()), RowKeys.of(row, plan));
        }
      }
      count += some.size();
    }
    return count;
  }

  private void work(Import each) throws SQLException {
    boolean grouped = each.plan().kind().isGrouped();
    if (grouped && each.positionKey() == null) {
      each.advance("", new ImportGroups(em, each.id()).refuseThoseWithoutKey(), clock.instant());
      return;
    }
    StepPlace place = StepPlace.of(each);
    StepRows rows = ahead.rows(place, em);
    if (rows.isNone()) {
      end(each);
      return;
    }
    StepPlace next = place.after(rows);
    ahead.expect(next);
    Counts counts = done(each, rows.batch());
    if (grouped) {
      each.advance(next.key(), counts, clock.instant());
    } else {
      each.advance(next.line(), counts, clock.instant());
    }
  }

  private Counts done(Import each, ImportBatch batch) throws SQLException {
    batch.take(em.unwrap(Connection.class), clock.instant());
    Counts counts = batch.decide();
    boolean run = each.status() == ImportStatus.RUNNING;
    if (run) {
      index.expect();
      batch.bringIn();
      new GrownTables(new Statements(em.unwrap(Connection.class))).tell(each.created(), each.created() + counts.created());
    }
    batch.note(run);
    return counts;
  }

  private void undo(Import each) throws SQLException {
    Number last = (Number) em.createNativeQuery("select max(line) from (select line from import_outcomes where import_id = ? and line > ? order by line limit "
        + BATCH + ") batch").setParameter(1, each.id()).setParameter(2, each.position()).getSingleResult();
    if (last == null) {
      end(each);
      return;
    }
    TakenBack taken = new ImportUndo(em.unwrap(Connection.class), each).undo(each.position(), last.longValue());
    if (!taken.records().isEmpty()) {
      takenBack.fire(taken);
    }
    each.advance(last.longValue(), new Counts(0, 0, 0, 0), clock.instant());
  }

  private void end(Import each) throws SQLException {
    MadeRecords made = new MadeRecords(em.unwrap(Connection.class), each.id());
    ImportStatus done = switch (each.status()) {
      case CHECKING -> ImportStatus.CHECKED;
      case RUNNING -> ImportStatus.DONE;
      default -> ImportStatus.UNDONE;
    };
    em.createNativeQuery("analyze import_outcomes").executeUpdate();
    if (done == ImportStatus.DONE) {
      made.nameProducts();
    } else if (done == ImportStatus.UNDONE) {
      made.remove();
    }
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
