package org.tuttu.portal.account;

import static org.tuttu.customer.selfservice.ChangeSubject.CONTACT_POINT;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tuttu.customer.selfservice.AddressKind;
import org.tuttu.customer.selfservice.ChangeRow;
import org.tuttu.customer.selfservice.ChangeStatus;
import org.tuttu.customer.selfservice.ChangeSubject;
import org.tuttu.customer.selfservice.ContactPointKind;
import org.tuttu.portal.PortalTexts;
import org.tuttu.portal.account.ChangeView.ChangedField;
import org.tuttu.portal.account.ChangeView.Event;
import org.tuttu.shared.FieldChange;
import org.tuttu.web.address.Countries;
import org.tuttu.web.page.Formats;
import org.tuttu.web.page.Look;

/** Puts change requests, and the values in them, into the reader's words. */
@RequestScoped
public class ChangeViews {
  private Formats formats;
  private PortalTexts texts;
  private Look look;

  protected ChangeViews() {}

  @Inject
  public ChangeViews(Formats formats, PortalTexts texts, Look look) {
    this.formats = formats;
    this.texts = texts;
    this.look = look;
  }

  ChangeView view(ChangeRow change) {
    return new ChangeView(
        change.number(), title(change), formats.name(change.status()), tone(change.status()), formats.date(change.effectiveOn()),
        texts.text("change.next." + change.status().name().toLowerCase(Locale.ROOT)), change.reason(), change.requestedBy(),
        formats.moment(change.requestedAt()), fields(change.subject(), change.changes()), history(change));
  }

  List<ChangedField> fields(ChangeSubject subject, List<FieldChange> changes) {
    return changes.stream().map(change -> new ChangedField(
        texts.text("field." + change.field()), value(subject, change.field(), change.before()), value(subject, change.field(), change.after()))).toList();
  }

  private String title(ChangeRow change) {
    var subject = change.subject().name().toLowerCase(Locale.ROOT).replace('_', '-');
    if (change.subject() == ChangeSubject.CUSTOMER) {
      return texts.text("change.title.customer");
    }
    var title = texts.text(change.subject() == ChangeSubject.ACCOUNT ? "change.title.account" : "change.title." + subject + "-" + change.action().name().toLowerCase(Locale.ROOT));
    return change.subjectLabel() == null ? title : title + ": " + change.subjectLabel();
  }

  private String value(ChangeSubject subject, String field, String value) {
    if (value == null) {
      return "";
    }
    return switch (field) {
      case "kind" -> subject == CONTACT_POINT ? formats.name(ContactPointKind.valueOf(value)) : formats.name(AddressKind.valueOf(value));
      case "country" -> Countries.name(value, texts.locale());
      case "language" -> look.nameOf(value);
      case "preferred" -> texts.text(Boolean.parseBoolean(value) ? "answer.yes" : "answer.no");
      case "iban" -> BankAccount.grouped(value);
      case "validFrom", "validUntil" -> formats.date(LocalDate.parse(value));
      default -> value;
    };
  }

  private List<Event> history(ChangeRow change) {
    var events = new ArrayList<Event>();
    if (change.undoneAt() != null) {
      events.add(new Event("close", texts.text("change.undone"), formats.moment(change.undoneAt()), change.undoneBy(), "neutral"));
    }
    if (change.decidedAt() != null && change.status() == ChangeStatus.UNDONE) {
      events.add(new Event("check", formats.name(ChangeStatus.APPROVED), formats.moment(change.decidedAt()), change.decidedBy(), "good"));
    } else if (change.decidedAt() != null) {
      events.add(new Event(icon(change.status()), formats.name(change.status()), formats.moment(change.decidedAt()), change.decidedBy(), tone(change.status())));
    } else if (change.status() == ChangeStatus.WITHDRAWN) {
      events.add(new Event(icon(change.status()), formats.name(change.status()), "", "", tone(change.status())));
    }
    events.add(new Event("send", texts.text("change.requested-at"), formats.moment(change.requestedAt()), change.requestedBy(), "info"));
    return events;
  }

  private static String tone(ChangeStatus status) {
    return switch (status) {
      case UNCONFIRMED, INCOMPLETE, WAITING -> "warn";
      case SCHEDULED -> "info";
      case APPLIED, APPROVED -> "good";
      case REFUSED -> "bad";
      case WITHDRAWN, UNDONE -> "neutral";
    };
  }

  private static String icon(ChangeStatus status) {
    return switch (status) {
      case UNCONFIRMED, INCOMPLETE, WAITING, SCHEDULED -> "clock";
      case APPLIED, APPROVED -> "check";
      case REFUSED, WITHDRAWN, UNDONE -> "close";
    };
  }
}
