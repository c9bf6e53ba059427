package org.tuttu.backoffice.billing;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.tuttu.billing.InvoiceQueries;
import org.tuttu.billing.PaymentInput;
import org.tuttu.billing.Payments;
import org.tuttu.billing.StaffAccountDetails;
import org.tuttu.shared.PageRequest;
import org.tuttu.web.page.Formats;
import org.tuttu.web.page.Notices;
import org.tuttu.web.page.PageAddress;

/** A form about money of an account; it comes from the account's page and goes back there. */
public abstract class MoneyPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject InvoiceQueries invoices;
  @Inject Payments payments;
  @Inject Formats formats;
  @Inject Notices notices;
  private String number;
  private String key;
  private BigDecimal amount;
  private LocalDate day;
  private String reference;
  private String note;
  private transient BalanceView account;
  private String customerName;

  public void load() {
    key = UUID.randomUUID().toString();
    day = invoices.today();
    show();
  }

  /** After a refusal the account is shown as it stands now. */
  public void refresh() {
    if (account == null) {
      show();
    }
  }

  private void show() {
    var details = details(number == null ? "" : number);
    account = BalanceView.of(details.balance(), formats);
    customerName = details.customerName();
  }

  protected StaffAccountDetails details(String account) {
    return invoices.account(account, new PageRequest(null, 1));
  }

  protected PaymentInput input() {
    return new PaymentInput(key, amount, day, reference, note);
  }

  protected String done(String notice) {
    notices.say(notice, formats.number(amount));
    return PageAddress.of("/payments/account").with("number", number).redirect();
  }

  public BalanceView getAccount() {
    return account;
  }

  public String getCustomerName() {
    return customerName;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public BigDecimal getAmount() {
    return amount;
  }

  public void setAmount(BigDecimal amount) {
    this.amount = amount;
  }

  public LocalDate getDay() {
    return day;
  }

  public void setDay(LocalDate day) {
    this.day = day;
  }

  public String getReference() {
    return reference;
  }

  public void setReference(String reference) {
    this.reference = reference;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }
}
