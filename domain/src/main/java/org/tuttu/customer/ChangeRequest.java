package org.tuttu.customer;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.FetchType.LAZY;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.tuttu.customer.selfservice.ChangeRow;
import org.tuttu.customer.selfservice.ChangeStatus;
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

  @Embedded
  private ChangeContent content;

  @Enumerated(STRING)
  private ChangeStatus status = ChangeStatus.WAITING;

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

  /** Null when none is expected. */
  @Embedded
  private ExpectedCode code;

  /** From which day it holds; null for at once. */
  @Column(name = "effective_on")
  private LocalDate effectiveOn;

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
    this.content = new ChangeContent(draft, changes);
    this.effectiveOn = draft.effectiveOn();
    this.requestedBy = by.subject();
    this.requestedByName = by.name();
    this.requestedAt = now;
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

  public List<FieldChange> changes() {
    return content.changes();
  }

  /** The same proposal again. */
  boolean isRepeatedBy(ChangeDraft draft, List<FieldChange> changes) {
    return Objects.equals(effectiveOn, draft.effectiveOn()) && content.isRepeatedBy(draft, changes);
  }

  /** Two changes of one field, or of one address or contact point, cannot both wait: the newer is what the customer wants. */
  boolean isReplacedBy(ChangeDraft draft, List<FieldChange> changes) {
    return content.isReplacedBy(draft, changes);
  }

  /** @throws StaleData when somebody decided or withdrew it since the caller saw it */
  void requireWaiting(long seen) {
    if (seen != version || status != ChangeStatus.WAITING) {
      throw new StaleData(List.of(new FieldChange("status", ChangeStatus.WAITING.name(), status.name())));
    }
  }

  /** Nothing is done before this code is entered. */
  void expect(ChangeCode expected, Instant now) {
    status = ChangeStatus.UNCONFIRMED;
    code = new ExpectedCode(expected.hash(number), now);
  }

  boolean isExpecting(Instant now) {
    return status == ChangeStatus.UNCONFIRMED && code.isGood(now);
  }

  /** Staff are not asked before a document is there. */
  void askForDocument() {
    status = ChangeStatus.INCOMPLETE;
  }

  /**
   * A document is there.
   *
   * @throws RuleViolated when it is decided, and nobody would look at it any more
   */
  public void complete() {
    if (status != ChangeStatus.INCOMPLETE && status != ChangeStatus.WAITING) {
      throw new RuleViolated("change.already-decided", number);
    }
    status = ChangeStatus.WAITING;
  }

  /** The new e-mail address, to which the code goes. */
  String codeRecipient() {
    return content.after("value");
  }

  /** A code that was sent a moment ago is not sent again: a double click. */
  boolean hasFreshCode(Instant now) {
    return code != null && code.isFresh(now);
  }

  /** @throws RuleViolated when it does not wait for a code any more */
  public void requireUnconfirmed() {
    if (status != ChangeStatus.UNCONFIRMED) {
      throw new RuleViolated("change.already-decided", number);
    }
  }

  /** @throws RuleViolated when the code is wrong or too old */
  public void confirm(ChangeCode given, Instant now, LocalDate today) {
    requireUnconfirmed();
    code.require(given.hash(number), now);
    code = null;
    apply(today);
  }

  /** Now, or on its day. */
  void apply(LocalDate today) {
    if (isLater(today)) {
      status = ChangeStatus.SCHEDULED;
      return;
    }
    effect().apply(today);
    status = decidedBy == null ? ChangeStatus.APPLIED : ChangeStatus.APPROVED;
  }

  private boolean isLater(LocalDate today) {
    return effectiveOn != null && effectiveOn.isAfter(today);
  }

  /** Its day has come, and what was to change is gone, or cannot be so. */
  void fail(String why) {
    status = ChangeStatus.REFUSED;
    reason = why;
  }

  void approve(Caller by, Instant now, LocalDate today) {
    if (effect().currentValues() == null) {
      throw new RuleViolated("change.subject-gone", number);
    }
    decide(ChangeStatus.APPROVED, by, now);
    apply(today);
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
    if (!row().isOpen()) {
      throw new RuleViolated("change.already-decided", number);
    }
    status = ChangeStatus.WITHDRAWN;
  }

  /**
   * Takes back what was decided: what was done is as before, what was refused or has yet to be done waits again.
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
    if (status == ChangeStatus.REFUSED || status == ChangeStatus.SCHEDULED && decidedBy != null) {
      status = ChangeStatus.WAITING;
      reason = null;
      decidedBy = null;
      decidedByName = null;
      decidedAt = null;
    } else {
      if (status != ChangeStatus.SCHEDULED) {
        effect().undo(today, number);
      }
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
    return content.on(customer);
  }

  public ChangeRow row() {
    return new ChangeRow(
        id, number, version, content.subject(), content.subjectLabel(), content.action(), status, effectiveOn, changes(), requestedByName, requestedAt, decidedByName, decidedAt, reason, undoneByName, undoneAt, customer.number(),
        customer.name());
  }

  ChangeDetails details() {
    FieldValues current = effect().currentValues();
    return new ChangeDetails(row(), content.beside(current), current == null);
  }
}
