package org.tuttu.backoffice.ordering;

import jakarta.faces.model.SelectItem;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tuttu.backoffice.Wording;
import org.tuttu.customer.CustomerDetails;
import org.tuttu.customer.selfservice.AddressKind;
import org.tuttu.customer.selfservice.AddressRow;
import org.tuttu.ordering.selfservice.DeliveryAddress;

/** Where an order goes: one of the customer's addresses, or one that is typed for this order only. */
public class DeliveryForm implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int OTHER = -1;

  private final ArrayList<DeliveryAddress> known = new ArrayList<>();
  private final ArrayList<SelectItem> choices = new ArrayList<>();
  private int chosen = OTHER;
  private String recipient;
  private String street;
  private String street2;
  private String postalCode;
  private String city;
  private String country;

  static DeliveryForm of(CustomerDetails customer, LocalDate today, Wording wording) {
    var form = new DeliveryForm();
    form.country = customer.country();
    customer.addresses().stream().filter(row -> row.isValidOn(today))
        .sorted(Comparator.comparing(row -> row.kind() != AddressKind.DELIVERY))
        .forEach(row -> form.offer(row, wording));
    form.chosen = form.known.isEmpty() ? OTHER : 0;
    form.choices.add(new SelectItem(OTHER, wording.text("page.order-new.other-address")));
    return form;
  }

  private void offer(AddressRow row, Wording wording) {
    var address = new DeliveryAddress(row.recipient(), row.street(), row.street2(), row.postalCode(), row.city(), row.country());
    choices.add(new SelectItem(known.size(), DeliveryText.line(address, wording)));
    known.add(address);
  }

  DeliveryAddress address() {
    return isOther() ? new DeliveryAddress(recipient, street, street2, postalCode, city, country) : known.get(chosen);
  }

  /** Whoever types an address means it, also when the choice above says another. */
  public boolean isOther() {
    return chosen < 0 || chosen >= known.size() || street != null || city != null;
  }

  public List<SelectItem> getChoices() {
    return choices;
  }

  public int getChosen() {
    return chosen;
  }

  public void setChosen(int chosen) {
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
