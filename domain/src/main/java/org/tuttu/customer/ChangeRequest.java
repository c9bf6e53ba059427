package org.tuttu.customer;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.FetchType.LAZY;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.tuttu.customer.selfservice.ChangeAction;
import org.tuttu.customer.selfservice.ChangeRow;
import org.tuttu.customer.selfservice.ChangeStatus;
import org.tuttu.customer.selfservice.ChangeSubject;
import org.tuttu.customer.selfservice.ChangedField;
import org.tuttu.identity.Caller;
import org.tuttu.shared.FieldChange;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.RuleViolated;
import org.tuttu.shared.StaleData;

/** A change of account information that a customer sent: done at once, or waiting for staff. */
@Entity
@Table(name = "change_requests")
public class ChangeRequest {

  @Id
  @GeneratedValue(generator = "change_requests_seq")
  @SequenceGenerator(name = "change_requests_seq", sequenceName = "change_requests_seq", allocationSize = 50)
  private Long id;

  @Version
  private long version;

  private String number;

  @ManyToOne(fetch = LAZY, optional = false)
  @JoinColumn(name = "customer_id")
  private Customer customer;

  @Enumerated(STRING)
  @Column(name = "subject_type")
  private ChangeSubject subject;

  @Column(name = "subject_id")
  private Long subjectId;

  @Column(name = "subject_label")
  private String subjectLabel;

  @Enumerated(STRING)
  private ChangeAction action;

  @Enumerated(STRING)
  private ChangeStatus status = ChangeStatus.WAITING;

  private FieldValues before = FieldValues.none();
  private FieldValues after = FieldValues.none();

  @Column(name = "requested_by")
  private String requestedBy;

  @Column(name = "requested_by_name")
  private String requestedByName;

  @Column(name = "requested_at")
  private Instant requestedAt;

  @Column(name = "decided_by")
  private String decidedBy;

  @Column(name = "decided_by_name")
  private String decidedByName;

  @Column(name = "decided_at")
  private Instant decidedAt;

  private String reason;

  @Column(name = "code_hash")
  private String codeHash;

  @Column(name = "code_expires_at")
  private Instant codeExpiresAt;

  @Column(name = "undone_by")
  private String undoneBy;

  @Column(name = "undone_by_name")
  private String undoneByName;

  @Column(name = "undone_at")
  private Instant undoneAt;

  protected ChangeRequest() {}

  ChangeRequest(String number, Customer customer, ChangeDraft draft, List<FieldChange> changes, Caller by, Instant now) {
    this.number = number;
    this.customer = customer;
    this.subject = draft.subject();
    this.subjectId = draft.subjectId();
    this.subjectLabel = draft.subjectLabel();
    this.action = draft.action();
    this.requestedBy = by.subject();
    this.requestedByName = by.name();
    this.requestedAt = now;
    changes.forEach(change -> {
      before = before.with(change.field(), change.before());
      after = after.with(change.field(), change.after());
    });
  }

  String number() {
    return number;
  }

  public Long id() {
    return id;
  }

  Customer customer() {
    return customer;
  }

  ChangeStatus status() {
    return status;
  }

  String requestedBy() {
    return requestedBy;
  }

  Set<String> fields() {
    return before.fieldsWith(after);
  }

  public List<FieldChange> changes() {
    return before.changesTo(after);
  }

  /** The same proposal again. */
  boolean isRepeatedBy(ChangeDraft draft, List<FieldChange> changes) {
    return subject == draft.subject() && Objects.equals(subjectId, draft.subjectId()) && action == draft.action() && changes().equals(changes);
  }

  /** Two changes of one field, or of one address or contact point, cannot both wait: the newer is what the customer wants. */
  boolean isReplacedBy(ChangeDraft draft, List<FieldChange> changes) {
    if (subject != draft.subject() || !Objects.equals(subjectId, draft.subjectId()) || draft.action() == ChangeAction.ADD) {
      return false;
    }
    return subject != ChangeSubject.CUSTOMER || changes.stream().anyMatch(change -> fields().contains(change.field()));
  }

  /** @throws StaleData when somebody decided or withdrew it since the caller saw it */
  void requireWaiting(long seen) {
    if (seen != version || status != ChangeStatus.WAITING) {
      throw new StaleData(List.of(new FieldChange("status", ChangeStatus.WAITING.name(), status.name())));
    }
  }

  /** Nothing is done before this code is entered. */
  void expect(ChangeCode code, Instant now) {
    status = ChangeStatus.UNCONFIRMED;
    codeHash = code.hash(number);
    codeExpiresAt = now.plus(ChangeCode.LIFE);
  }

  boolean isExpecting(Instant now) {
    return status == ChangeStatus.UNCONFIRMED && now.isBefore(codeExpiresAt);
  }

  /** The new e-mail address, to which the code goes. */
  String codeRecipient() {
    return after.get("value");
  }

  /** A code that was sent a moment ago is not sent again: a double click. */
  boolean hasFreshCode(Instant now) {
    return codeExpiresAt != null && codeExpiresAt.minus(ChangeCode.LIFE).plus(Duration.ofMinutes(1)).isAfter(now);
  }

  /** @throws RuleViolated when it does not wait for a code any more */
  public void requireUnconfirmed() {
    if (status != ChangeStatus.UNCONFIRMED) {
      throw new RuleViolated("change.already-decided", number);
    }
  }

  /** @throws RuleViolated when the code is wrong or too old */
  public void confirm(ChangeCode code, Instant now, LocalDate today) {
    requireUnconfirmed();
    if (!now.isBefore(codeExpiresAt)) {
      throw RuleViolated.at("code", "change.code-expired");
    }
    if (!code.hash(number).equals(codeHash)) {
      throw RuleViolated.at("code", "change.code-wrong");
    }
    codeHash = null;
    applyAtOnce(today);
  }

  void applyAtOnce(LocalDate today) {
    effect().apply(today);
    status = ChangeStatus.APPLIED;
  }

  void approve(Caller by, Instant now, LocalDate today) {
    if (effect().currentValues() == null) {
      throw new RuleViolated("change.subject-gone", number);
    }
    effect().apply(today);
    decide(ChangeStatus.APPROVED, by, now);
  }

  /** @param why what the customer will read; required */
  void refuse(String why, Caller by, Instant now) {
    if (why == null || why.isBlank()) {
      throw RuleViolated.at("reason", "change.reason-missing");
    }
    reason = why.strip();
    decide(ChangeStatus.REFUSED, by, now);
  }

  public void withdraw() {
    if (status != ChangeStatus.WAITING && status != ChangeStatus.UNCONFIRMED) {
      throw new RuleViolated("change.already-decided", number);
    }
    status = ChangeStatus.WITHDRAWN;
  }

  /**
   * Takes back what was decided: what was done is as before, what was refused waits again.
   *
   * @param seen the version that the caller saw
   * @throws StaleData    when it went on since, or what it changed was changed again: what would be put back, beside what stands now
   * @throws RuleViolated when there is nothing to take back, or the part is gone
   */
  void undo(long seen, Caller by, Instant now, LocalDate today) {
    if (seen != version) {
      throw new StaleData(List.of(new FieldChange("status", null, status.name())));
    }
    if (!row().isUndoable()) {
      throw new RuleViolated("change.nothing-to-undo", number);
    }
    if (status == ChangeStatus.REFUSED) {
      status = ChangeStatus.WAITING;
      reason = null;
      decidedBy = null;
      decidedByName = null;
      decidedAt = null;
    } else {
      effect().undo(today, number);
      status = ChangeStatus.UNDONE;
    }
    undoneBy = by.subject();
    undoneByName = by.name();
    undoneAt = now;
  }

  private void decide(ChangeStatus decision, Caller by, Instant now) {
    status = decision;
    decidedBy = by.subject();
    decidedByName = by.name();
    decidedAt = now;
  }

  private ChangeEffect effect() {
    return new ChangeEffect(customer, subject, subjectId, action, before, after);
  }

  public ChangeRow row() {
    return new ChangeRow(
        id, number, version, subject, subjectLabel, action, status, changes(), requestedByName, requestedAt, decidedByName, decidedAt, reason, undoneByName, undoneAt, customer.number(),
        customer.name());
  }

  ChangeDetails details() {
    FieldValues current = effect().currentValues();
    List<ChangedField> fields = fields().stream()
        .map(field -> new ChangedField(field, before.get(field), current == null ? null : current.get(field), after.get(field))).toList();
    return new ChangeDetails(row(), fields, current == null);
  }
}
