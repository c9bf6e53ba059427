package org.tuttu.ordering.selfservice;

import static org.tuttu.identity.CustomerPermission.PLACE_ORDERS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import org.tuttu.catalog.selfservice.Charge;
import org.tuttu.identity.CurrentCustomer;
import org.tuttu.identity.CustomerMay;
import org.tuttu.ordering.OrderChanges;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.RuleViolated;
import org.tuttu.shared.StaleData;

/** Changes the current customer's orders until somebody picks them. */
@ApplicationScoped
@Transactional
public class MyOrderChanges {

  @Inject
  OrderChanges changes;

  @Inject
  MyAddresses addresses;

  @Inject
  CurrentCustomer me;

  /** The addresses that an order can go to, valid today, those for delivery first; one statement. */
  @CustomerMay(PLACE_ORDERS)
  public List<AddressChoice> addresses() {
    return addresses.all();
  }

  /**
   * What an order would come to with so many pieces, by the line's position.
   *
   * @throws NotFound     when the customer has no such order
   * @throws RuleViolated when it can no longer be changed, or not like that
   */
  @CustomerMay(PLACE_ORDERS)
  public Charge preview(String number, Map<Integer, Integer> quantities) {
    return changes.preview(number, me.id(), me.accounts(PLACE_ORDERS), quantities);
  }

  /**
   * @param version the one that the caller saw
   * @throws NotFound     when the customer has no such order or address
   * @throws StaleData    when it went on meanwhile
   * @throws RuleViolated when it can no longer be changed (it says why), nothing would change or nothing would be left, too few are there, or the total is no
   *                      longer the one that was shown
   */
  @CustomerMay(PLACE_ORDERS)
  public void change(String number, long version, @NotNull @Valid OrderChange change) {
    DeliveryAddress delivery = change.addressId() == null ? change.delivery() : addresses.require(change.addressId());
    changes.change(number, version, me.id(), me.accounts(PLACE_ORDERS), change, delivery);
  }
}
