package org.tuttu.portal.ordering;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.tuttu.ordering.selfservice.AddressChoice;
import org.tuttu.ordering.selfservice.DeliveryAddress;
import org.tuttu.portal.Choice;

/** Where an order goes: one of the customer's addresses, or one that is typed for this order only. */
public class DeliveryForm implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String OTHER = "other";
  private static final String USUAL_COUNTRY = "FI";

  private List<Choice> addresses = List.of();
  private String chosen = OTHER;
  private String recipient;
  private String street;
  private String street2;
  private String postalCode;
  private String city;
  private String country = USUAL_COUNTRY;

  /** An address that serves two purposes is offered once. */
  void offer(List<AddressChoice> known, Locale locale) {
    var byText = new LinkedHashMap<String, Choice>();
    for (var each : known) {
      var text = DeliveryText.line(each.address(), locale);
      byText.putIfAbsent(text, new Choice(Long.toString(each.id()), text));
    }
    addresses = List.copyOf(byText.values());
    if (!known.isEmpty()) {
      chosen = addresses.get(0).value();
      country = known.get(0).address().country();
    }
  }

  /** Null when the address is typed. */
  Long addressId() {
    return isOther() ? null : Long.valueOf(chosen);
  }

  /** Null when one of the customer's addresses is chosen. */
  DeliveryAddress typed() {
    return isOther() ? new DeliveryAddress(recipient, street, street2, postalCode, city, country) : null;
  }

  /** Whoever types an address means it, also when they left the choice above as it was. */
  public boolean isOther() {
    return chosen == null || chosen.equals(OTHER) || street != null || city != null;
  }

  public List<Choice> getAddresses() {
    return addresses;
  }

  public String getChosen() {
    return chosen;
  }

  public void setChosen(String chosen) {
    this.chosen = chosen;
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
