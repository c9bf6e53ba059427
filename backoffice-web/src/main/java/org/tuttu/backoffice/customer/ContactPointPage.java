package org.tuttu.backoffice.customer;

import jakarta.inject.Named;
import org.omnifaces.cdi.ViewScoped;
import org.tuttu.customer.CustomerDetails;
import org.tuttu.customer.selfservice.ContactPointInput;
import org.tuttu.customer.selfservice.ContactPointKind;
import org.tuttu.customer.selfservice.ContactPointRow;

/** One way to reach a customer, or a new one. */
@Named
@ViewScoped(saveInViewState = true)
public class ContactPointPage extends PartPage<ContactPointRow> {
  private static final long serialVersionUID = 1L;

  private Long id;
  private ContactPointKind kind = ContactPointKind.PHONE;
  private String value;
  private String label;
  private boolean preferred;

  public ContactPointPage() {
    super("contact-point");
  }

  @Override
  protected Object key() {
    return id;
  }

  @Override
  protected long version(ContactPointRow row) {
    return row.version();
  }

  @Override
  protected ContactPointRow row(CustomerDetails details) {
    return one(details.contactPoints(), ContactPointRow::id);
  }

  @Override
  protected void show(ContactPointRow row) {
    kind = row.kind();
    value = row.shown();
    label = row.label();
    preferred = row.preferred();
  }

  public String save() {
    var input = new ContactPointInput(kind, value, label, preferred);
    if (isFresh()) {
      customers.addContactPoint(getCustomer(), input);
    } else {
      customers.changeContactPoint(getCustomer(), id, seen(), input);
    }
    return done("page.customer.saved");
  }

  public String remove() {
    customers.removeContactPoint(getCustomer(), id);
    return done("page.contact-point.removed");
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
