package org.tuttu.portal.ordering;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.tuttu.ordering.selfservice.AddressChoice;
import org.tuttu.ordering.selfservice.DeliveryAddress;
import org.tuttu.portal.Choice;
import org.tuttu.web.address.AddressForm;
import org.tuttu.web.address.AddressText;

/** Where an order goes: one of the customer's addresses, or one that is typed for this order only. */
public class DeliveryForm implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String OTHER = "other";
  private static final String USUAL_COUNTRY = "FI";

  private List<Choice> addresses = List.of();
  private String chosen = OTHER;
  private final AddressForm typed = AddressForm.in(USUAL_COUNTRY);

  /** An address that serves two purposes is offered once. */
  void offer(List<AddressChoice> known, Locale locale) {
    var byText = new LinkedHashMap<String, Choice>();
    for (var each : known) {
      var text = AddressText.line(each.address(), locale);
      byText.putIfAbsent(text, new Choice(Long.toString(each.id()), text));
    }
    addresses = List.copyOf(byText.values());
    if (!known.isEmpty()) {
      chosen = addresses.get(0).value();
      typed.setCountry(known.get(0).address().country());
    }
  }

  /** Null when the address is typed. */
  Long addressId() {
    return isOther() ? null : Long.valueOf(chosen);
  }

  /** Null when one of the customer's addresses is chosen. */
  DeliveryAddress address() {
    return isOther() ? typed.delivery() : null;
  }

  /** Whoever types an address means it, also when they left the choice above as it was. */
  public boolean isOther() {
    return chosen == null || chosen.equals(OTHER) || typed.isBegun();
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

  public AddressForm getTyped() {
    return typed;
  }
}
