package org.tuttu.exchange;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import org.tuttu.identity.Caller;
import org.tuttu.shared.Reason;
import org.tuttu.shared.RuleViolated;
import org.tuttu.shared.StaleData;

/** A file that staff bring in, and how far it is. */
@Entity
@Table(name = "imports")
public class Import {

  /** So many faults in a row are no accident. */
  private static final int MOST_FAULTS = 3;

  @Id
  @GeneratedValue(generator = "imports_seq")
  @SequenceGenerator(name = "imports_seq", sequenceName = "imports_seq", allocationSize = 50)
  private Long id;

  @Version
  private long version;

  private String number;

  @Enumerated(STRING)
  private ImportStatus status;

  @Column(name = "file_name")
  private String fileName;

  @Column(name = "file_hash")
  private String fileHash;

  @Column(name = "file_bytes")
  private long fileBytes;

  @Enumerated(STRING)
  private ImportKind kind;

  private String plan;

  private Long rows;

  private long position;

  @Column(name = "position_key")
  private String positionKey;

  private long created;

  private long changed;

  private long unchanged;

  private long refused;

  private String failure;

  private int faults;

  private boolean purged;

  @Column(name = "uploaded_by")
  private String uploadedBy;

  @Column(name = "uploaded_by_name")
  private String uploadedByName;

  @Column(name = "uploaded_at")
  private Instant uploadedAt;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Column(name = "stepped_at")
  private Instant steppedAt;

  protected Import() {}

  Import(String number, String fileName, ImportPlan said, Caller by, Instant at) {
    this.number = number;
    this.fileName = fileName;
    this.fileHash = "0".repeat(64);
    this.status = ImportStatus.UPLOADED;
    this.uploadedBy = by.subject();
    this.uploadedByName = by.name();
    this.uploadedAt = at;
    take(said);
  }

  /** The file is here in full. */
  void received(String hash, long bytes) {
    fileHash = hash;
    fileBytes = bytes;
  }

  /** @throws RuleViolated when it is too late to say something else */
  void plan(ImportPlan said) {
    if (!status.isBefore() || purged) {
      throw new RuleViolated("import.has-begun", number);
    }
    take(said);
    status = ImportStatus.UPLOADED;
    rows = null;
    forgetResults();
  }

  private void take(ImportPlan said) {
    kind = said.kind();
    plan = PlanTexts.of(said);
  }

  void check(Instant now) {
    require(status.isBefore() && !purged);
    plan().requireWhole();
    begin(ImportStatus.CHECKING, now);
    rows = null;
  }

  void run(Instant now) {
    require(status == ImportStatus.CHECKED && !purged);
    begin(ImportStatus.RUNNING, now);
  }

  void undo(Instant now) {
    require((status == ImportStatus.DONE || status == ImportStatus.CANCELLED) && !purged);
    status = ImportStatus.UNDOING;
    position = 0;
    positionKey = null;
    startedAt = now;
    endedAt = null;
  }

  void pause() {
    require(status == ImportStatus.RUNNING);
    status = ImportStatus.PAUSED;
  }

  void goOn() {
    require(status == ImportStatus.PAUSED);
    status = ImportStatus.RUNNING;
    failure = null;
  }

  /** What was brought in stays until it is undone. */
  void cancel(Instant now) {
    require(status == ImportStatus.RUNNING || status == ImportStatus.PAUSED);
    end(ImportStatus.CANCELLED, now);
  }

  void fail(Reason reason, Instant now) {
    failure = reason.kept();
    end(ImportStatus.FAILED, now);
  }

  /** A step failed for no reason that the file or the plan gives. */
  void stumble(Reason why, Instant now) {
    faults++;
    steppedAt = now;
    if (faults < MOST_FAULTS || status == ImportStatus.UNDOING) {
      return;
    }
    faults = 0;
    if (status == ImportStatus.RUNNING) {
      status = ImportStatus.PAUSED;
      failure = why.kept();
    } else {
      fail(why, now);
    }
  }

  /** Its file and rows are gone. */
  void purge() {
    purged = true;
  }

  void read(long rowsFound) {
    rows = rowsFound;
  }

  /** A batch is done. */
  /** So many rows were new so far. */
  long created() {
    return created;
  }

  void advance(long lastLine, Counts counts, Instant now) {
    position = lastLine;
    count(counts, now);
  }

  /** A batch of groups of rows is done. */
  void advance(String lastKey, Counts counts, Instant now) {
    positionKey = lastKey;
    count(counts, now);
  }

  private void count(Counts counts, Instant now) {
    created += counts.created();
    changed += counts.changed();
    unchanged += counts.unchanged();
    refused += counts.refused();
    steppedAt = now;
    faults = 0;
  }

  void end(ImportStatus at, Instant now) {
    status = at;
    endedAt = now;
  }

  void requireVersion(long seen) {
    if (seen != version) {
      throw new StaleData(List.of());
    }
  }

  private void require(boolean condition) {
    if (!condition) {
      throw new RuleViolated("import.not-now", number);
    }
  }

  private void begin(ImportStatus work, Instant now) {
    status = work;
    startedAt = now;
    endedAt = null;
    forgetResults();
  }

  private void forgetResults() {
    position = 0;
    positionKey = null;
    created = 0;
    changed = 0;
    unchanged = 0;
    refused = 0;
    failure = null;
  }

  public Long id() {
    return id;
  }

  public String number() {
    return number;
  }

  ImportStatus status() {
    return status;
  }

  long position() {
    return position;
  }

  boolean isRead() {
    return rows != null;
  }

  /** The last key that the present step is done with; null before the first. */
  String positionKey() {
    return positionKey;
  }

  ImportPlan plan() {
    return PlanTexts.read(plan);
  }

  ImportDetails details() {
    return new ImportDetails(number, version, status, fileName, fileHash, fileBytes, plan(), rows, new Counts(created, changed, unchanged, refused),
        Reason.kept(failure), uploadedByName, uploadedAt, startedAt, endedAt, purged);
  }
}
