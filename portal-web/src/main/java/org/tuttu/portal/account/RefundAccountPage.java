package org.tuttu.portal.account;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import org.tuttu.customer.selfservice.ChangeSubject;
import org.tuttu.customer.selfservice.MyRefundAccounts;
import org.tuttu.portal.account.ChangeView.ChangedField;
import org.tuttu.web.page.Conflict;

/** Proposes where refunds of an account go. */
@Named
@ViewScoped(saveInViewState = true)
public class RefundAccountPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject MyRefundAccounts accounts;
  @Inject ProposalNotice notice;
  @Inject ChangeViews views;
  @Inject PolicyHints hints;
  @Inject Conflict conflict;
  private String number;
  private String name;
  private long version;
  private String iban;

  public void load() {
    var account = accounts.changeable(number == null ? "" : number);
    name = account.accountName();
    version = account.version();
    iban = BankAccount.grouped(account.iban());
  }

  public String send() {
    return notice.of(accounts.propose(number, version, iban));
  }

  /** After a conflict what is sent next is about what stands now, because the user has seen it. */
  public void settle() {
    if (conflict.isFound()) {
      version = accounts.changeable(number).version();
    }
  }

  /** What the user wants beside what somebody else wrote meanwhile; empty while nobody did. */
  public List<ChangedField> getConflicts() {
    return views.fields(ChangeSubject.ACCOUNT, conflict.getChanges());
  }

  /** Whether it is done at once, or decided by staff. */
  public String getPolicy() {
    return hints.of("account.iban");
  }

  public String getName() {
    return name;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public String getIban() {
    return iban;
  }

  public void setIban(String iban) {
    this.iban = iban;
  }
}
