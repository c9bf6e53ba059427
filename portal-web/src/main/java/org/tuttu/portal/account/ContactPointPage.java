package org.tuttu.portal.account;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.omnifaces.cdi.ViewScoped;
import org.tuttu.customer.selfservice.ChangeSubject;
import org.tuttu.customer.selfservice.ContactPointInput;
import org.tuttu.customer.selfservice.ContactPointKind;
import org.tuttu.customer.selfservice.ContactPointRow;
import org.tuttu.customer.selfservice.MyAccount;
import org.tuttu.customer.selfservice.MyChanges;
import org.tuttu.portal.account.ChangeView.ChangedField;
import org.tuttu.shared.NotFound;
import org.tuttu.web.page.Conflict;

/** Proposes a new way to reach the customer, a change of one, or its removal. */
@Named
@ViewScoped(saveInViewState = true)
public class ContactPointPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject MyAccount account;
  @Inject MyChanges changes;
  @Inject ProposalNotice notice;
  @Inject ChangeViews views;
  @Inject Conflict conflict;
  @Inject PolicyHints hints;
  private String id;
  private long pointId;
  private long version;
  private ContactPointKind kind = ContactPointKind.EMAIL;
  private String value;
  private String label;
  private boolean preferred;
  private LocalDate effectiveOn;

  public void load() {
    if (!isFresh()) {
      pointId = Given.id("contact-point", id);
      var point = point();
      version = point.version();
      kind = point.kind();
      value = point.shown();
      label = point.label();
      preferred = point.preferred();
    }
  }

  public String send() {
    var input = new ContactPointInput(kind, value, label, preferred);
    return notice.of(isFresh() ? changes.addContactPoint(input, effectiveOn) : changes.changeContactPoint(pointId, version, input, effectiveOn));
  }

  public String remove() {
    return notice.of(changes.removeContactPoint(pointId));
  }

  /** After a conflict what is sent next is about what stands now, because the user has seen it. */
  public void settle() {
    if (conflict.isFound()) {
      version = point().version();
    }
  }

  private ContactPointRow point() {
    return account.details().contactPoints().stream().filter(point -> point.id() == pointId).findFirst()
        .orElseThrow(() -> new NotFound("contact-point", id));
  }

  public String getPolicy() {
    return isFresh() ? hints.ofKinds("contactPoint", ContactPointKind.values()) : hints.of("contactPoint." + kind);
  }

  /** Whether the rules let the customer say from which day it holds. */
  public boolean isDated() {
    return isFresh() ? Stream.of(ContactPointKind.values()).anyMatch(each -> hints.isDated("contactPoint." + each)) : hints.isDated("contactPoint." + kind);
  }

  public boolean isFresh() {
    return id == null || id.isBlank();
  }

  public ContactPointKind[] getKinds() {
    return ContactPointKind.values();
  }

  /** What the user wants beside what somebody else wrote meanwhile; empty while nobody did. */
  public List<ChangedField> getConflicts() {
    return views.fields(ChangeSubject.CONTACT_POINT, conflict.getChanges());
  }

  public LocalDate getEffectiveOn() {
    return effectiveOn;
  }

  public void setEffectiveOn(LocalDate effectiveOn) {
    this.effectiveOn = effectiveOn;
  }

  public ContactPointKind getKind() {
    return kind;
  }

  public void setKind(ContactPointKind kind) {
    this.kind = kind;
  }

  public String getValue() {
    return value;
  }

  public void setValue(String value) {
    this.value = value;
  }

  public String getLabel() {
    return label;
  }

  public void setLabel(String label) {
    this.label = label;
  }

  public boolean isPreferred() {
    return preferred;
  }

  public void setPreferred(boolean preferred) {
    this.preferred = preferred;
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }
}
