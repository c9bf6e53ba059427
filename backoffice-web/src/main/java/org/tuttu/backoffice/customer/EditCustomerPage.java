package org.tuttu.backoffice.customer;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.cdi.ViewScoped;
import org.tuttu.customer.CustomerQueries;
import org.tuttu.customer.Customers;
import org.tuttu.web.page.Conflict;
import org.tuttu.web.page.Notices;
import org.tuttu.web.page.PageAddress;

/** A customer's details to edit. */
@Named
@ViewScoped(saveInViewState = true)
public class EditCustomerPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject CustomerQueries queries;
  @Inject Customers customers;
  @Inject Notices notices;
  @Inject Conflict conflict;
  private String number;
  private String name;
  private long version;
  private CustomerForm form;

  public void load() {
    var customer = queries.forForm(number);
    name = customer.name();
    version = customer.version();
    form = CustomerForm.of(customer);
  }

  /** After a conflict the next save is about what stands now, because the user has seen it. */
  public void refresh() {
    if (conflict.isFound()) {
      version = queries.forForm(number).version();
    }
  }

  public String save() {
    customers.edit(number, version, form.input());
    notices.say("page.customer.saved");
    return PageAddress.of("/customers/customer").with("number", number).redirect();
  }

  public String getName() {
    return name;
  }

  public CustomerForm getForm() {
    return form;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }
}
