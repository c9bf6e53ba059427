package org.tuttu.customer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.tuttu.customer.selfservice.ChangeAction;
import org.tuttu.customer.selfservice.ChangeSubject;
import org.tuttu.shared.FieldChange;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.RuleViolated;
import org.tuttu.shared.StaleData;

/** What a change request does to its customer, and how that is put back unless somebody has changed it again. */
record ChangeEffect(Customer customer, ChangeSubject subject, Long subjectId, ChangeAction action, FieldValues before, FieldValues after) {

  void apply(LocalDate today) {
    switch (subject) {
      case CUSTOMER -> customer.edit(CustomerInput.of(customer.values().overlaid(before.fieldsWith(after), after)));
      case ADDRESS -> applyToAddress(today);
      case CONTACT_POINT -> applyToContactPoint();
      case ACCOUNT -> account().refundTo(after.get("iban"));
    }
  }

  private void applyToAddress(LocalDate today) {
    switch (action) {
      case ADD -> customer.addAddress(Address.inputOf(after), today);
      case CHANGE -> {
        Address address = customer.address(subjectId);
        address.change(Address.inputOf(address.values().overlaid(before.fieldsWith(after), after)));
      }
      case END -> customer.address(subjectId).end(LocalDate.parse(after.get("validUntil")));
    }
  }

  private void applyToContactPoint() {
    switch (action) {
      case ADD -> customer.addContactPoint(ContactPoint.inputOf(after));
      case CHANGE -> {
        ContactPoint point = customer.contactPoint(subjectId);
        customer.changeContactPoint(point, ContactPoint.inputOf(point.values().overlaid(before.fieldsWith(after), after)));
      }
      case END -> customer.removeContactPoint(customer.contactPoint(subjectId));
    }
  }

  /** What stands now; null when the part is gone. */
  FieldValues currentValues() {
    if (subject == ChangeSubject.CUSTOMER) {
      return customer.values();
    }
    if (subject == ChangeSubject.ACCOUNT) {
      return account().refundValues();
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

  /**
   * @throws StaleData    when what it changed was changed again: what would be put back, beside what stands now
   * @throws RuleViolated when the part is gone
   */
  void undo(LocalDate today, String number) {
    try {
      switch (subject) {
        case CUSTOMER -> {
          requireUntouched(customer.values());
          customer.edit(CustomerInput.of(customer.values().overlaid(before.fieldsWith(after), before)));
        }
        case ADDRESS -> undoAddress(today);
        case CONTACT_POINT -> undoContactPoint();
        case ACCOUNT -> {
          Account account = account();
          requireUntouched(account.refundValues());
          account.refundTo(before.get("iban"));
        }
      }
    } catch (NotFound gone) {
      throw new RuleViolated("change.subject-gone", number);
    }
  }

  private void undoAddress(LocalDate today) {
    switch (action) {
      case ADD -> {
        Address added = customer.openAddress(after);
        added.end(today.isBefore(added.validFrom()) ? added.validFrom() : today);
      }
      case CHANGE -> {
        Address address = customer.address(subjectId);
        requireUntouched(address.values());
        address.change(Address.inputOf(address.values().overlaid(before.fieldsWith(after), before)));
      }
      case END -> {
        Address address = customer.address(subjectId);
        requireUntouched(address.values());
        address.reopen();
      }
    }
  }

  private void undoContactPoint() {
    switch (action) {
      case ADD -> customer.removeContactPoint(customer.contactPoint(after));
      case CHANGE -> {
        ContactPoint point = customer.contactPoint(subjectId);
        requireUntouched(point.values());
        customer.changeContactPoint(point, ContactPoint.inputOf(point.values().overlaid(before.fieldsWith(after), before)));
      }
      case END -> customer.addContactPoint(ContactPoint.inputOf(before));
    }
  }

  private Account account() {
    return customer.accounts().stream().filter(account -> account.id().equals(subjectId)).findFirst().orElseThrow(() -> new NotFound("account", subjectId));
  }

  private void requireUntouched(FieldValues now) {
    List<FieldChange> since = new ArrayList<>();
    for (String field : before.fieldsWith(after)) {
      if (!Objects.equals(now.get(field), after.get(field))) {
        since.add(new FieldChange(field, before.get(field), now.get(field)));
      }
    }
    if (!since.isEmpty()) {
      throw new StaleData(since);
    }
  }
}
