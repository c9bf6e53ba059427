package org.tuttu.backoffice.collection;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.omnifaces.cdi.ViewScoped;
import org.tuttu.backoffice.Wording;
import org.tuttu.billing.InvoiceQueries;
import org.tuttu.collection.PauseDetails;
import org.tuttu.collection.PauseInput;
import org.tuttu.collection.PauseScope;
import org.tuttu.collection.Reminders;
import org.tuttu.shared.PageRequest;
import org.tuttu.web.page.Formats;
import org.tuttu.web.page.Notices;
import org.tuttu.web.page.PageAddress;

/** Lets nobody be reminded for a while: of an invoice, or of anything on an account. */
@Named
@ViewScoped(saveInViewState = true)
public class PausePage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject Reminders reminders;
  @Inject InvoiceQueries invoices;
  @Inject Formats formats;
  @Inject Wording wording;
  @Inject Notices notices;
  private String account;
  private String invoice;
  private LocalDate until;
  private String reason;
  private String customerName;
  private String pause;

  public void load() {
    customerName = isOfInvoice() ? invoices.details(invoice).customerName() : invoices.account(account == null ? "" : account, new PageRequest(null, 1)).customerName();
  }

  /** As it stands now, also after a refusal. */
  public void refresh() {
    show();
  }

  private void show() {
    Optional<PauseDetails> found = isOfInvoice() ? reminders.pauseOfInvoice(invoice).filter(each -> each.scope() == PauseScope.INVOICE) : reminders.pauseOfAccount(account);
    pause = found.map(each -> ReminderView.pause(each, formats, wording)).orElse("");
  }

  public String save() {
    reminders.pause(scope(), number(), new PauseInput(until, reason));
    notices.say("page.pause.done");
    return back();
  }

  public String goOn() {
    reminders.goOn(scope(), number());
    notices.say("page.pause.ended");
    return back();
  }

  private String back() {
    return PageAddress.of(isOfInvoice() ? "/invoices/invoice" : "/payments/account").with("number", number()).redirect();
  }

  /** Where it was chosen. */
  public String getHref() {
    return PageAddress.of(isOfInvoice() ? "/invoices/invoice" : "/payments/account").with("number", number()).toString();
  }

  private PauseScope scope() {
    return isOfInvoice() ? PauseScope.INVOICE : PauseScope.ACCOUNT;
  }

  private String number() {
    return isOfInvoice() ? invoice : account;
  }

  public boolean isOfInvoice() {
    return invoice != null && !invoice.isBlank();
  }

  /** The pause that is there, in a sentence; empty when there is none. */
  public String getPause() {
    return pause;
  }

  public String getWhat() {
    return wording.text(isOfInvoice() ? "field.invoice" : "field.account") + " " + number() + ", " + customerName;
  }

  public String getAccount() {
    return account;
  }

  public void setAccount(String account) {
    this.account = account;
  }

  public String getInvoice() {
    return invoice;
  }

  public void setInvoice(String invoice) {
    this.invoice = invoice;
  }

  public LocalDate getUntil() {
    return until;
  }

  public void setUntil(LocalDate until) {
    this.until = until;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
