package org.tuttu.backoffice.customer;

import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import org.tuttu.catalog.PriceLists;
import org.tuttu.customer.CustomerDetails;
import org.tuttu.customer.selfservice.AccountRow;

/** Which price list an account has. */
@Named
@ViewScoped(saveInViewState = true)
public class AccountPricesPage extends PartPage<AccountRow> {
  private static final long serialVersionUID = 1L;

  @Inject PriceLists lists;
  private String number = "";
  private String priceList;
  private String currency;

  public AccountPricesPage() {
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
    priceList = row.priceList();
    currency = row.currency();
  }

  public String save() {
    customers.usePriceList(getCustomer(), number, seen(), priceList);
    return done("page.customer.saved");
  }

  /** Those that such an account can have. */
  public List<SelectItem> getLists() {
    return lists.all().stream().filter(row -> row.currency() == null || row.currency().equals(currency))
        .map(row -> new SelectItem(row.code(), row.code() + " · " + row.name())).toList();
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number == null ? "" : number;
  }

  public String getPriceList() {
    return priceList;
  }

  public void setPriceList(String priceList) {
    this.priceList = priceList;
  }
}
