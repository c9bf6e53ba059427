package org.tuttu.backoffice.customer;

import jakarta.inject.Named;
import java.math.BigDecimal;
import org.omnifaces.cdi.ViewScoped;
import org.tuttu.customer.AccountInput;
import org.tuttu.customer.CustomerDetails;
import org.tuttu.customer.selfservice.AccountRow;

/** One account of a customer, or a new one. */
@Named
@ViewScoped(saveInViewState = true)
public class AccountPage extends PartPage<AccountRow> {
  private static final long serialVersionUID = 1L;

  private String number;
  private String accountName;
  private String currency = "EUR";
  private int paymentTermDays = 14;
  private String priceList;
  private BigDecimal creditLimit;

  public AccountPage() {
    super("account");
  }

  @Override
  protected Object key() {
    return number;
  }

  @Override
  protected long version(AccountRow row) {
    return row.version();
  }

  @Override
  protected AccountRow row(CustomerDetails details) {
    return one(details.accounts(), AccountRow::number);
  }

  @Override
  protected void show(AccountRow row) {
    accountName = row.name();
    currency = row.currency();
    paymentTermDays = row.paymentTermDays();
    priceList = row.priceList();
    creditLimit = row.creditLimit() == null ? null : row.creditLimit().stripTrailingZeros();
  }

  public String save() {
    var input = new AccountInput(accountName, currency, paymentTermDays, creditLimit);
    if (isFresh()) {
      customers.openAccount(getCustomer(), input);
    } else {
      customers.changeAccount(getCustomer(), number, seen(), input);
    }
    return done("page.customer.saved");
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

  public String getPriceList() {
    return priceList;
  }

  public BigDecimal getCreditLimit() {
    return creditLimit;
  }

  public void setCreditLimit(BigDecimal creditLimit) {
    this.creditLimit = creditLimit;
  }
}
