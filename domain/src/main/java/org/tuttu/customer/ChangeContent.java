package org.tuttu.customer;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.tuttu.customer.selfservice.ChangeAction;
import org.tuttu.customer.selfservice.ChangeSubject;
import org.tuttu.customer.selfservice.ChangedField;
import org.tuttu.shared.FieldChange;

/** What a change request is about: which part of the customer, and its values before and after. */
@Embeddable
class ChangeContent {

  @Enumerated(STRING)
  @Column(name = "subject_type")
  private ChangeSubject subject;

  @Column(name = "subject_id")
  private Long subjectId;

  @Column(name = "subject_label")
  private String subjectLabel;

  @Enumerated(STRING)
  private ChangeAction action;

  private FieldValues before = FieldValues.none();
  private FieldValues after = FieldValues.none();

  protected ChangeContent() {}

  ChangeContent(ChangeDraft draft, List<FieldChange> changes) {
    subject = draft.subject();
    subjectId = draft.subjectId();
    subjectLabel = draft.subjectLabel();
    action = draft.action();
    changes.forEach(change -> {
      before = before.with(change.field(), change.before());
      after = after.with(change.field(), change.after());
    });
  }

  ChangeSubject subject() {
    return subject;
  }

  String subjectLabel() {
    return subjectLabel;
  }

  ChangeAction action() {
    return action;
  }

  String after(String field) {
    return after.get(field);
  }

  List<FieldChange> changes() {
    return before.changesTo(after);
  }

  private Set<String> fields() {
    return before.fieldsWith(after);
  }

  boolean isRepeatedBy(ChangeDraft draft, List<FieldChange> changes) {
    return subject == draft.subject() && Objects.equals(subjectId, draft.subjectId()) && action == draft.action() && changes().equals(changes);
  }

  boolean isReplacedBy(ChangeDraft draft, List<FieldChange> changes) {
    if (subject != draft.subject() || !Objects.equals(subjectId, draft.subjectId()) || draft.action() == ChangeAction.ADD) {
      return false;
    }
    return subject != ChangeSubject.CUSTOMER || changes.stream().anyMatch(change -> fields().contains(change.field()));
  }

  ChangeEffect on(Customer customer) {
    return new ChangeEffect(customer, subject, subjectId, action, before, after);
  }

  /** @param current what stands now; null when the part is gone */
  List<ChangedField> beside(FieldValues current) {
    return fields().stream().map(field -> new ChangedField(field, before.get(field), current == null ? null : current.get(field), after.get(field))).toList();
  }
}
