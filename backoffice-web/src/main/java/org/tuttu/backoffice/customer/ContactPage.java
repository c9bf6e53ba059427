package org.tuttu.backoffice.customer;

import jakarta.inject.Named;
import org.omnifaces.cdi.ViewScoped;
import org.tuttu.customer.ContactInput;
import org.tuttu.customer.ContactRow;
import org.tuttu.customer.CustomerDetails;

/** One person at an organisation, or a new one. */
@Named
@ViewScoped(saveInViewState = true)
public class ContactPage extends PartPage<ContactRow> {
  private static final long serialVersionUID = 1L;

  private Long id;
  private String contactName;
  private String jobTitle;
  private String email;
  private String phone;

  public ContactPage() {
    super("contact");
  }

  @Override
  protected Object key() {
    return id;
  }

  @Override
  protected long version(ContactRow row) {
    return row.version();
  }

  @Override
  protected ContactRow row(CustomerDetails details) {
    return queries.contact(details.number(), id);
  }

  @Override
  protected void show(ContactRow row) {
    contactName = row.name();
    jobTitle = row.jobTitle();
    email = row.email() == null ? null : row.email().toString();
    phone = row.phone() == null ? null : row.phone().toString();
  }

  public String save() {
    var input = new ContactInput(contactName, jobTitle, email, phone);
    if (isFresh()) {
      customers.addContact(getCustomer(), input);
    } else {
      customers.changeContact(getCustomer(), id, seen(), input);
    }
    return done("page.customer.saved");
  }

  public String remove() {
    customers.removeContact(getCustomer(), id);
    return done("page.contact.removed");
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public String getContactName() {
    return contactName;
  }

  public void setContactName(String contactName) {
    this.contactName = contactName;
  }

  public String getJobTitle() {
    return jobTitle;
  }

  public void setJobTitle(String jobTitle) {
    this.jobTitle = jobTitle;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getPhone() {
    return phone;
  }

  public void setPhone(String phone) {
    this.phone = phone;
  }
}
