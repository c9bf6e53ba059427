package org.tuttu.web.address;

import java.io.Serializable;
import java.time.LocalDate;
import org.tuttu.customer.selfservice.AddressInput;
import org.tuttu.customer.selfservice.AddressKind;
import org.tuttu.customer.selfservice.AddressRow;
import org.tuttu.ordering.selfservice.DeliveryAddress;

/** A postal address while somebody types it, in the fields of {@code t:address}. */
public class AddressForm implements Serializable {
  private static final long serialVersionUID = 1L;

  private String recipient;
  private String street;
  private String street2;
  private String postalCode;
  private String city;
  private String country;

  /** An empty one in that country (ISO 3166-1); null to leave the country open too. */
  public static AddressForm in(String country) {
    var form = new AddressForm();
    form.country = country;
    return form;
  }

  public static AddressForm of(AddressRow address) {
    var form = in(address.country());
    form.recipient = address.recipient();
    form.street = address.street();
    form.street2 = address.street2();
    form.postalCode = address.postalCode();
    form.city = address.city();
    return form;
  }

  /** As an address to keep for a customer. */
  public AddressInput input(AddressKind kind, LocalDate validFrom) {
    return new AddressInput(kind, recipient, street, street2, postalCode, city, country, validFrom);
  }

  /** As an address for one order only. */
  public DeliveryAddress delivery() {
    return new DeliveryAddress(recipient, street, street2, postalCode, city, country);
  }

  /** Whether somebody began to type; the country alone may have been there before. */
  public boolean isBegun() {
    return street != null || city != null;
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
}
