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
import org.tuttu.web.address.AddressForm;
import org.tuttu.web.address.AddressText;

/** Where an order goes: one of the customer's addresses, or one that is typed for this order only. */
public class DeliveryForm implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int OTHER = -1;

  private final ArrayList<DeliveryAddress> known = new ArrayList<>();
  private final ArrayList<SelectItem> choices = new ArrayList<>();
  private int chosen = OTHER;
  private AddressForm typed;

  static DeliveryForm of(CustomerDetails customer, LocalDate today, Wording wording) {
    var form = new DeliveryForm();
    form.typed = AddressForm.in(customer.country());
    customer.addresses().stream().filter(row -> row.isValidOn(today))
        .sorted(Comparator.comparing(row -> row.kind() != AddressKind.DELIVERY))
        .forEach(row -> form.offer(row, wording));
    form.chosen = form.known.isEmpty() ? OTHER : 0;
    form.choices.add(new SelectItem(OTHER, wording.text("page.order-new.other-address")));
    return form;
  }

  private void offer(AddressRow row, Wording wording) {
    var address = AddressForm.of(row).delivery();
    choices.add(new SelectItem(known.size(), AddressText.line(address, wording.locale())));
    known.add(address);
  }

  DeliveryAddress address() {
    return isOther() ? typed.delivery() : known.get(chosen);
  }

  /** Whoever types an address means it, also when the choice above says another. */
  public boolean isOther() {
    return chosen < 0 || chosen >= known.size() || typed.isBegun();
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

  public AddressForm getTyped() {
    return typed;
  }
}
