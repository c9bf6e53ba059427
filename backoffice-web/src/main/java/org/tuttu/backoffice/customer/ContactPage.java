package org.tuttu.backoffice.customer;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.cdi.ViewScoped;
import org.tuttu.customer.ContactInput;
import org.tuttu.customer.ContactRow;
import org.tuttu.customer.CustomerDetails;
import org.tuttu.customer.CustomerQueries;
import org.tuttu.customer.Customers;
import org.tuttu.shared.NotFound;
import org.tuttu.web.page.Conflict;
import org.tuttu.web.page.Notices;
import org.tuttu.web.page.PageAddress;

/** One person at an organisation, or a new one. */
@Named
@ViewScoped(saveInViewState = true)
public class ContactPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject CustomerQueries queries;
  @Inject Customers customers;
  @Inject Notices notices;
  @Inject Conflict conflict;
  private String customer;
  private String name;
  private Long id;
  private long version;
  private String contactName;
  private String jobTitle;
  private String email;
  private String phone;

  public void load() {
    var details = queries.forForm(customer);
    name = details.name();
    if (id != null) {
      show(row(details));
    }
  }

  private void show(ContactRow row) {
    version = row.version();
    contactName = row.name();
    jobTitle = row.jobTitle();
    email = row.email() == null ? null : row.email().toString();
    phone = row.phone() == null ? null : row.phone().toString();
  }

  private ContactRow row(CustomerDetails details) {
    return details.contacts().stream().filter(row -> row.id() == id).findFirst().orElseThrow(() -> new NotFound("contact", id));
  }

  /** After a conflict the next save is about what stands now, because the user has seen it. */
  public void refresh() {
    if (conflict.isFound()) {
      version = row(queries.forForm(customer)).version();
    }
  }

  public String save() {
    var input = new ContactInput(contactName, jobTitle, email, phone);
    if (id == null) {
      customers.addContact(customer, input);
    } else {
      customers.changeContact(customer, id, version, input);
    }
    return done("page.customer.saved");
  }

  public String remove() {
    customers.removeContact(customer, id);
    return done("page.contact.removed");
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
