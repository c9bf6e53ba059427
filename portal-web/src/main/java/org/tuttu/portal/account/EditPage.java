package org.tuttu.portal.account;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import org.tuttu.customer.selfservice.ChangeSubject;
import org.tuttu.customer.selfservice.CustomerKind;
import org.tuttu.customer.selfservice.MyAccount;
import org.tuttu.customer.selfservice.MyChanges;
import org.tuttu.customer.selfservice.MyDetailsInput;
import org.tuttu.portal.account.ChangeView.ChangedField;
import org.tuttu.shared.Language;
import org.tuttu.web.page.Conflict;

/** Proposes a change of the customer's own details. */
@Named
@ViewScoped(saveInViewState = true)
public class EditPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject MyAccount account;
  @Inject MyChanges changes;
  @Inject ProposalNotice notice;
  @Inject ChangeViews views;
  @Inject PolicyHints hints;
  @Inject Conflict conflict;
  private long version;
  private boolean person;
  private String name;
  private String givenName;
  private String familyName;
  private String businessId;
  private String language;
  private LocalDate effectiveOn;

  public void load() {
    var details = account.details();
    version = details.version();
    person = details.kind() == CustomerKind.PERSON;
    name = details.name();
    givenName = details.givenName();
    familyName = details.familyName();
    businessId = details.businessId();
    language = details.language().code();
  }

  public String send() {
    return notice.of(changes.proposeDetails(version, new MyDetailsInput(
        person ? null : name, person ? givenName : null, person ? familyName : null, person ? null : businessId,
        Language.of(language).orElse(null)), effectiveOn));
  }

  /** Whether the rules let the customer say from which day it holds. */
  public boolean isDated() {
    return person ? hints.isDated("givenName", "familyName", "language") : hints.isDated("name", "businessId", "language");
  }

  /** After a conflict what is sent next is about what stands now, because the user has seen it. */
  public void settle() {
    if (conflict.isFound()) {
      version = account.details().version();
    }
  }

  /** What the user wants beside what somebody else wrote meanwhile; empty while nobody did. */
  public List<ChangedField> getConflicts() {
    return views.fields(ChangeSubject.CUSTOMER, conflict.getChanges());
  }

  public boolean isPerson() {
    return person;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getGivenName() {
    return givenName;
  }

  public void setGivenName(String givenName) {
    this.givenName = givenName;
  }

  public String getFamilyName() {
    return familyName;
  }

  public void setFamilyName(String familyName) {
    this.familyName = familyName;
  }

  public String getBusinessId() {
    return businessId;
  }

  public void setBusinessId(String businessId) {
    this.businessId = businessId;
  }

  public LocalDate getEffectiveOn() {
    return effectiveOn;
  }

  public void setEffectiveOn(LocalDate effectiveOn) {
    this.effectiveOn = effectiveOn;
  }

  public String getLanguage() {
    return language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }
}
