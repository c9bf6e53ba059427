package org.tuttu.portal.account;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import org.tuttu.customer.selfservice.AddressKind;
import org.tuttu.customer.selfservice.AddressRow;
import org.tuttu.customer.selfservice.ChangeSubject;
import org.tuttu.customer.selfservice.MyAccount;
import org.tuttu.customer.selfservice.MyChanges;
import org.tuttu.portal.account.ChangeView.ChangedField;
import org.tuttu.shared.NotFound;
import org.tuttu.web.address.AddressForm;
import org.tuttu.web.page.Conflict;
import org.tuttu.web.page.Look;

/** Proposes a new address, a change of one, or its end. */
@Named
@ViewScoped(saveInViewState = true)
public class AddressPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject MyAccount account;
  @Inject MyChanges changes;
  @Inject ProposalNotice notice;
  @Inject ChangeViews views;
  @Inject Conflict conflict;
  @Inject PolicyHints hints;
  @Inject Look look;
  @Inject Clock clock;
  private String id;
  private long addressId;
  private long version;
  private AddressKind kindNow;
  private AddressKind kind = AddressKind.DELIVERY;
  private AddressForm form;
  private LocalDate validFrom;
  private LocalDate validUntil;

  public void load() {
    validUntil = LocalDate.now(clock.withZone(look.getZone()));
    if (isFresh()) {
      form = AddressForm.in(account.details().country());
    } else {
      addressId = Given.id("address", id);
      var address = address();
      version = address.version();
      kindNow = address.kind();
      kind = kindNow;
      validFrom = address.validFrom();
      form = AddressForm.of(address);
    }
  }

  public String send() {
    var input = form.input(kind, validFrom);
    return notice.of(isFresh() ? changes.addAddress(input) : changes.changeAddress(addressId, version, input));
  }

  public String end() {
    return notice.of(changes.endAddress(addressId, validUntil));
  }

  /** After a conflict what is sent next is about what stands now, because the user has seen it. */
  public void settle() {
    if (conflict.isFound()) {
      version = address().version();
    }
  }

  private AddressRow address() {
    return account.details().addresses().stream().filter(address -> address.id() == addressId).findFirst()
        .orElseThrow(() -> new NotFound("address", id));
  }

  public String getPolicies() {
    return hints.ofKinds("address", AddressKind.values());
  }

  /** Ending goes by what the address is, not by what the form above may say. */
  public String getEndPolicy() {
    return hints.of("address." + kindNow);
  }

  public boolean isFresh() {
    return id == null || id.isBlank();
  }

  public AddressKind[] getKinds() {
    return AddressKind.values();
  }

  public AddressKind getKind() {
    return kind;
  }

  public void setKind(AddressKind kind) {
    this.kind = kind;
  }

  public LocalDate getValidFrom() {
    return validFrom;
  }

  public void setValidFrom(LocalDate validFrom) {
    this.validFrom = validFrom;
  }

  public AddressForm getForm() {
    return form;
  }

  /** What the user wants beside what somebody else wrote meanwhile; empty while nobody did. */
  public List<ChangedField> getConflicts() {
    return views.fields(ChangeSubject.ADDRESS, conflict.getChanges());
  }

  public LocalDate getValidUntil() {
    return validUntil;
  }

  public void setValidUntil(LocalDate validUntil) {
    this.validUntil = validUntil;
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }
}
