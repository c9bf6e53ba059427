package org.tuttu.backoffice.customer;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import org.omnifaces.cdi.ViewScoped;
import org.tuttu.customer.AccountInput;
import org.tuttu.customer.CustomerDetails;
import org.tuttu.customer.CustomerQueries;
import org.tuttu.customer.Customers;
import org.tuttu.customer.selfservice.AccountRow;
import org.tuttu.shared.NotFound;
import org.tuttu.web.page.Conflict;
import org.tuttu.web.page.Notices;
import org.tuttu.web.page.PageAddress;

/** One account of a customer, or a new one. */
@Named
@ViewScoped(saveInViewState = true)
public class AccountPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject CustomerQueries queries;
  @Inject Customers customers;
  @Inject Notices notices;
  @Inject Conflict conflict;
  private String customer;
  private String name;
  private String number;
  private long version;
  private String accountName;
  private String currency = "EUR";
  private int paymentTermDays = 14;
  private BigDecimal creditLimit;

  public void load() {
    var details = queries.forForm(customer);
    name = details.name();
    if (number != null) {
      show(row(details));
    }
  }

  private void show(AccountRow row) {
    version = row.version();
    accountName = row.name();
    currency = row.currency();
    paymentTermDays = row.paymentTermDays();
    creditLimit = row.creditLimit() == null ? null : row.creditLimit().stripTrailingZeros();
  }

  private AccountRow row(CustomerDetails details) {
    return details.accounts().stream().filter(row -> row.number().equals(number)).findFirst().orElseThrow(() -> new NotFound("account", number));
  }

  /** After a conflict the next save is about what stands now, because the user has seen it. */
  public void refresh() {
    if (conflict.isFound()) {
      version = row(queries.forForm(customer)).version();
    }
  }

  public String save() {
    var input = new AccountInput(accountName, currency, paymentTermDays, creditLimit);
    if (number == null) {
      customers.openAccount(customer, input);
    } else {
      customers.changeAccount(customer, number, version, input);
    }
    return done("page.customer.saved");
  }

  private String done(String notice) {
    notices.say(notice);
    return PageAddress.of("/customers/customer").with("number", customer).redirect();
  }

  public String getName() {
    return name;
  }

  public String getCustomer() {
    return customer;
  }

  public void setCustomer(String customer) {
    this.customer = customer;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public String getAccountName() {
    return accountName;
  }

  public void setAccountName(String accountName) {
    this.accountName = accountName;
  }

  public String getCurrency() {
    return currency;
  }

  public void setCurrency(String currency) {
    this.currency = currency;
  }

  public int getPaymentTermDays() {
    return paymentTermDays;
  }

  public void setPaymentTermDays(int paymentTermDays) {
    this.paymentTermDays = paymentTermDays;
  }

  public BigDecimal getCreditLimit() {
    return creditLimit;
  }

  public void setCreditLimit(BigDecimal creditLimit) {
    this.creditLimit = creditLimit;
  }
}
