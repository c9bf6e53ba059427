package org.tuttu.backoffice.customer;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.omnifaces.cdi.ViewScoped;
import org.tuttu.customer.Customers;
import org.tuttu.customer.selfservice.CustomerKind;
import org.tuttu.shared.Language;
import org.tuttu.web.page.Look;
import org.tuttu.web.page.Notices;
import org.tuttu.web.page.PageAddress;

/** A new customer; the form's key makes one of it however often it is sent. */
@Named
@ViewScoped(saveInViewState = true)
public class NewCustomerPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject Customers customers;
  @Inject Notices notices;
  @Inject Look look;
  private String kind;
  private String key;
  private CustomerForm form;

  public void load() {
    var chosen = CustomerKind.ORGANISATION.name().equals(kind) ? CustomerKind.ORGANISATION : CustomerKind.PERSON;
    form = new CustomerForm(chosen, Language.of(look.getLanguage()).orElse(Language.EN));
    key = UUID.randomUUID().toString();
  }

  public String save() {
    var number = customers.create(key, form.input());
    notices.say("page.customer-new.done", number);
    return PageAddress.of("/customers/customer").with("number", number).redirect();
  }

  public CustomerForm getForm() {
    return form;
  }

  public String getKind() {
    return kind;
  }

  public void setKind(String kind) {
    this.kind = kind;
  }
}
