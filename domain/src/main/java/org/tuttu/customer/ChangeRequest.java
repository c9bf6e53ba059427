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

  Long id() {
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

  List<FieldChange> changes() {
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

  void applyAtOnce(LocalDate today) {
    apply(today);
    status = ChangeStatus.APPLIED;
  }

  void approve(Caller by, Instant now, LocalDate today) {
    if (currentValues() == null) {
      throw new RuleViolated("change.subject-gone", number);
    }
    apply(today);
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
    if (status != ChangeStatus.WAITING) {
      throw new RuleViolated("change.already-decided", number);
    }
    status = ChangeStatus.WITHDRAWN;
  }

  private void decide(ChangeStatus decision, Caller by, Instant now) {
    status = decision;
    decidedBy = by.subject();
    decidedByName = by.name();
    decidedAt = now;
  }

  private void apply(LocalDate today) {
    switch (subject) {
      case CUSTOMER -> customer.edit(CustomerInput.of(customer.values().overlaid(fields(), after)));
      case ADDRESS -> applyToAddress(today);
      case CONTACT_POINT -> applyToContactPoint();
    }
  }

  private void applyToAddress(LocalDate today) {
    switch (action) {
      case ADD -> customer.addAddress(Address.inputOf(after), today);
      case CHANGE -> {
        Address address = customer.address(subjectId);
        address.change(Address.inputOf(address.values().overlaid(fields(), after)));
      }
      case END -> customer.address(subjectId).end(LocalDate.parse(after.get("validUntil")));
    }
  }

  private void applyToContactPoint() {
    switch (action) {
      case ADD -> customer.addContactPoint(ContactPoint.inputOf(after));
      case CHANGE -> {
        ContactPoint point = customer.contactPoint(subjectId);
        customer.changeContactPoint(point, ContactPoint.inputOf(point.values().overlaid(fields(), after)));
      }
      case END -> customer.removeContactPoint(customer.contactPoint(subjectId));
    }
  }

  public ChangeRow row() {
    return new ChangeRow(
        id, number, version, subject, subjectLabel, action, status, changes(), requestedByName, requestedAt, decidedByName, decidedAt, reason, customer.number(),
        customer.name());
  }

  ChangeDetails details() {
    FieldValues current = currentValues();
    List<ChangedField> fields = fields().stream()
        .map(field -> new ChangedField(field, before.get(field), current == null ? null : current.get(field), after.get(field))).toList();
    return new ChangeDetails(row(), fields, current == null);
  }

  /** What stands now; null when the part is gone. */
  private FieldValues currentValues() {
    if (subject == ChangeSubject.CUSTOMER) {
      return customer.values();
    }
    if (action == ChangeAction.ADD) {
      return FieldValues.none();
    }
    try {
      return subject == ChangeSubject.ADDRESS ? customer.address(subjectId).values() : customer.contactPoint(subjectId).values();
    } catch (NotFound gone) {
      return null;
    }
  }
}
