package org.tuttu.backoffice.customer;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.cdi.ViewScoped;
import org.tuttu.customer.CustomerDetails;
import org.tuttu.customer.CustomerQueries;
import org.tuttu.customer.Customers;
import org.tuttu.customer.selfservice.ContactPointInput;
import org.tuttu.customer.selfservice.ContactPointKind;
import org.tuttu.customer.selfservice.ContactPointRow;
import org.tuttu.shared.NotFound;
import org.tuttu.web.page.Conflict;
import org.tuttu.web.page.Notices;
import org.tuttu.web.page.PageAddress;

/** One way to reach a customer, or a new one. */
@Named
@ViewScoped(saveInViewState = true)
public class ContactPointPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject CustomerQueries queries;
  @Inject Customers customers;
  @Inject Notices notices;
  @Inject Conflict conflict;
  private String customer;
  private String name;
  private Long id;
  private long version;
  private ContactPointKind kind = ContactPointKind.PHONE;
  private String value;
  private String label;
  private boolean preferred;

  public void load() {
    var details = queries.forForm(customer);
    name = details.name();
    if (id != null) {
      show(row(details));
    }
  }

  private void show(ContactPointRow row) {
    version = row.version();
    kind = row.kind();
    value = row.shown();
    label = row.label();
    preferred = row.preferred();
  }

  private ContactPointRow row(CustomerDetails details) {
    return details.contactPoints().stream().filter(row -> row.id() == id).findFirst().orElseThrow(() -> new NotFound("contact-point", id));
  }

  /** After a conflict the next save is about what stands now, because the user has seen it. */
  public void refresh() {
    if (conflict.isFound()) {
      version = row(queries.forForm(customer)).version();
    }
  }

  public String save() {
    var input = new ContactPointInput(kind, value, label, preferred);
    if (id == null) {
      customers.addContactPoint(customer, input);
    } else {
      customers.changeContactPoint(customer, id, version, input);
    }
    return done("page.customer.saved");
  }

  public String remove() {
    customers.removeContactPoint(customer, id);
    return done("page.contact-point.removed");
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

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public ContactPointKind getKind() {
    return kind;
  }

  public void setKind(ContactPointKind kind) {
    this.kind = kind;
  }

  public String getValue() {
    return value;
  }

  public void setValue(String value) {
    this.value = value;
  }

  public String getLabel() {
    return label;
  }

  public void setLabel(String label) {
    this.label = label;
  }

  public boolean isPreferred() {
    return preferred;
  }

  public void setPreferred(boolean preferred) {
    this.preferred = preferred;
  }
}
