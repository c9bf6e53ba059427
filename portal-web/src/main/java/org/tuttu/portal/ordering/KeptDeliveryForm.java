package org.tuttu.portal.ordering;

import java.util.List;
import java.util.Locale;
import org.tuttu.ordering.selfservice.AddressChoice;
import org.tuttu.ordering.selfservice.DeliveryAddress;

/** Where an order goes that has an address already: there, to one of the customer's addresses, or to one that is typed for this order only. */
public class KeptDeliveryForm extends DeliveryForm {
  private static final long serialVersionUID = 1L;
  private static final String KEPT = "kept";

  @Override
  void offer(List<AddressChoice> known, Locale locale) {
    super.offer(known, locale);
    setChosen(KEPT);
  }

  @Override
  Long addressId() {
    return isKept() ? null : super.addressId();
  }

  @Override
  DeliveryAddress address() {
    return isKept() ? null : super.address();
  }

  private boolean isKept() {
    return KEPT.equals(getChosen()) && !isOther();
  }
}
