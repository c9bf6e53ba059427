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
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.tuttu.identity.Caller;
import org.tuttu.shared.Language;
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

  private String charset;

  private String delimiter;

  private String fields;

  @Enumerated(STRING)
  @Column(name = "known_by")
  private KnownBy knownBy;

  @Enumerated(STRING)
  @Column(name = "when_known")
  private WhenKnown whenKnown;

  @Column(name = "usual_language")
  private Language usualLanguage;

  @Column(name = "usual_country")
  private String usualCountry;

  private Long rows;

  private long position;

  private long created;

  private long changed;

  private long unchanged;

  private long refused;

  private String failure;

  private int faults;

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

  Import(String number, String fileName, ImportPlan plan, Caller by, Instant at) {
    this.number = number;
    this.fileName = fileName;
    this.fileHash = "0".repeat(64);
    this.status = ImportStatus.UPLOADED;
    this.uploadedBy = by.subject();
    this.uploadedByName = by.name();
    this.uploadedAt = at;
    take(plan);
  }

  /** The file is here in full. */
  void received(String hash, long bytes) {
    fileHash = hash;
    fileBytes = bytes;
  }

  /** @throws RuleViolated when it is too late to say something else */
  void plan(ImportPlan plan) {
    if (!status.isBefore()) {
      throw new RuleViolated("import.has-begun", number);
    }
    take(plan);
    status = ImportStatus.UPLOADED;
    rows = null;
    forgetResults();
  }

  private void take(ImportPlan plan) {
    charset = plan.form().charset().name();
    delimiter = String.valueOf(plan.form().delimiter());
    fields = plan.fields().stream().map(field -> field == null ? "" : field.name()).collect(Collectors.joining(","));
    knownBy = plan.knownBy();
    whenKnown = plan.whenKnown();
    usualLanguage = plan.usualLanguage();
    usualCountry = plan.usualCountry() == null || plan.usualCountry().isBlank() ? null : plan.usualCountry();
  }

  void check(Instant now) {
    require(status.isBefore());
    List<CustomerField> chosen = plan().fields();
    if (!chosen.contains(knownBy.field())) {
      throw new RuleViolated("import.key-not-mapped");
    }
    if (chosen.stream().filter(field -> field != null).distinct().count() != chosen.stream().filter(field -> field != null).count()) {
      throw new RuleViolated("import.field-twice");
    }
    begin(ImportStatus.CHECKING, now);
    rows = null;
  }

  void run(Instant now) {
    require(status == ImportStatus.CHECKED);
    begin(ImportStatus.RUNNING, now);
  }

  void undo(Instant now) {
    require(status == ImportStatus.DONE || status == ImportStatus.CANCELLED);
    status = ImportStatus.UNDOING;
    position = 0;
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
  void stumble(Instant now) {
    faults++;
    steppedAt = now;
    if (faults < MOST_FAULTS || status == ImportStatus.UNDOING) {
      return;
    }
    faults = 0;
    if (status == ImportStatus.RUNNING) {
      status = ImportStatus.PAUSED;
      failure = Reason.of("import.stumbled").kept();
    } else {
      fail(Reason.of("import.stumbled"), now);
    }
  }

  void read(long rowsFound) {
    rows = rowsFound;
  }

  /** A batch is done. */
  void advance(long lastLine, Counts counts, Instant now) {
    position = lastLine;
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

  ImportPlan plan() {
    List<CustomerField> columns = fields.isEmpty() ? List.of()
        : Arrays.stream(fields.split(",", -1)).map(field -> field.isEmpty() ? null : CustomerField.valueOf(field)).toList();
    return new ImportPlan(new TextForm(Charset.forName(charset), delimiter.charAt(0)), columns, knownBy, whenKnown, usualLanguage, usualCountry);
  }

  ImportDetails details() {
    return new ImportDetails(number, version, status, fileName, fileHash, fileBytes, plan(), rows, new Counts(created, changed, unchanged, refused),
        Reason.kept(failure), uploadedByName, uploadedAt, startedAt, endedAt);
  }
}
