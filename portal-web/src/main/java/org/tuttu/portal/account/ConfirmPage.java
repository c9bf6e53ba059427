package org.tuttu.portal.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tuttu.customer.selfservice.ChangeRow;
import org.tuttu.customer.selfservice.ChangeStatus;
import org.tuttu.customer.selfservice.MyChanges;
import org.tuttu.portal.PortalTexts;
import org.tuttu.web.page.Notices;

/** Takes the code that was mailed to a new e-mail address. */
@Named
@RequestScoped
public class ConfirmPage {
  @Inject MyChanges changes;
  @Inject PortalTexts texts;
  @Inject Notices notices;
  private String number;
  private String code;
  private ChangeRow row;

  public void load() {
    row = changes.change(number == null ? "" : number);
  }

  /** After a refused command the page shows what the code is for again. */
  public void show() {
    if (row == null) {
      load();
    }
  }

  public String confirm() {
    changes.confirm(number, code);
    notices.say("proposal.applied");
    return "/account/details?faces-redirect=true";
  }

  public String again() {
    changes.sendCodeAgain(number);
    notices.say("page.confirm.sent-again");
    return "/account/confirm?faces-redirect=true&number=" + number;
  }

  /** Where the code went. */
  public String getText() {
    var address = row.changes().stream().filter(change -> change.field().equals("value")).map(change -> change.after()).findFirst().orElse("");
    return texts.text("page.confirm.text", address);
  }

  /** Whether there is anything to confirm still. */
  public boolean isOpen() {
    return row == null || row.status() == ChangeStatus.UNCONFIRMED;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }
}
