package org.tuttu.backoffice.customer;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import org.omnifaces.cdi.ViewScoped;
import org.tuttu.customer.CustomerDetails;
import org.tuttu.customer.CustomerQueries;
import org.tuttu.customer.Customers;
import org.tuttu.customer.selfservice.AddressInput;
import org.tuttu.customer.selfservice.AddressKind;
import org.tuttu.customer.selfservice.AddressRow;
import org.tuttu.shared.NotFound;
import org.tuttu.web.page.Conflict;
import org.tuttu.web.page.Notices;
import org.tuttu.web.page.PageAddress;

/** One address of a customer, or a new one. */
@Named
@ViewScoped(saveInViewState = true)
public class AddressPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject CustomerQueries queries;
  @Inject Customers customers;
  @Inject Notices notices;
  @Inject Conflict conflict;
  @Inject Clock clock;
  private String customer;
  private String name;
  private Long id;
  private long version;
  private AddressKind kind = AddressKind.DELIVERY;
  private String recipient;
  private String street;
  private String street2;
  private String postalCode;
  private String city;
  private String country;
  private LocalDate validFrom;

  public void load() {
    var details = queries.forForm(customer);
    name = details.name();
    if (id == null) {
      country = details.country();
    } else {
      show(row(details));
    }
  }

  private void show(AddressRow row) {
    version = row.version();
    kind = row.kind();
    recipient = row.recipient();
    street = row.street();
    street2 = row.street2();
    postalCode = row.postalCode();
    city = row.city();
    country = row.country();
    validFrom = row.validFrom();
  }

  private AddressRow row(CustomerDetails details) {
    return details.addresses().stream().filter(row -> row.id() == id).findFirst().orElseThrow(() -> new NotFound("address", id));
  }

  /** After a conflict the next save is about what stands now, because the user has seen it. */
  public void refresh() {
    if (conflict.isFound()) {
      version = row(queries.forForm(customer)).version();
    }
  }

  public String save() {
    var input = new AddressInput(kind, recipient, street, street2, postalCode, city, country, validFrom);
    if (id == null) {
      customers.addAddress(customer, input);
    } else {
      customers.changeAddress(customer, id, version, input);
    }
    return done("page.customer.saved");
  }

  /** Today is its last day; it stays in the history. */
  public String remove() {
    customers.endAddress(customer, id, LocalDate.now(clock));
    return done("page.address.ended");
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

  public AddressKind getKind() {
    return kind;
  }

  public void setKind(AddressKind kind) {
    this.kind = kind;
  }

  public String getRecipient() {
    return recipient;
  }

  public void setRecipient(String recipient) {
    this.recipient = recipient;
  }

  public String getStreet() {
    return street;
  }

  public void setStreet(String street) {
    this.street = street;
  }

  public String getStreet2() {
    return street2;
  }

  public void setStreet2(String street2) {
    this.street2 = street2;
  }

  public String getPostalCode() {
    return postalCode;
  }

  public void setPostalCode(String postalCode) {
    this.postalCode = postalCode;
  }

  public String getCity() {
    return city;
  }

  public void setCity(String city) {
    this.city = city;
  }

  public String getCountry() {
    return country;
  }

  public void setCountry(String country) {
    this.country = country;
  }

  public LocalDate getValidFrom() {
    return validFrom;
  }

  public void setValidFrom(LocalDate validFrom) {
    this.validFrom = validFrom;
  }
}
