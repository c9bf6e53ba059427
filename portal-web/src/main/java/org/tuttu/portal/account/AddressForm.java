package org.tuttu.portal.account;

import java.io.Serializable;
import java.time.LocalDate;
import org.tuttu.customer.selfservice.AddressInput;
import org.tuttu.customer.selfservice.AddressKind;
import org.tuttu.customer.selfservice.AddressRow;

/** An address while somebody types it. */
public class AddressForm implements Serializable {
  private static final long serialVersionUID = 1L;

  private AddressKind kind = AddressKind.DELIVERY;
  private String recipient;
  private String street;
  private String street2;
  private String postalCode;
  private String city;
  private String country;
  private LocalDate validFrom;

  static AddressForm fresh(String country) {
    var form = new AddressForm();
    form.country = country;
    return form;
  }

  static AddressForm of(AddressRow address) {
    var form = fresh(address.country());
    form.kind = address.kind();
    form.recipient = address.recipient();
    form.street = address.street();
    form.street2 = address.street2();
    form.postalCode = address.postalCode();
    form.city = address.city();
    form.validFrom = address.validFrom();
    return form;
  }

  AddressInput input() {
    return new AddressInput(kind, recipient, street, street2, postalCode, city, country, validFrom);
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
