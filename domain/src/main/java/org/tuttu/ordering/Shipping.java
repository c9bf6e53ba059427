package org.tuttu.ordering;

import static org.tuttu.identity.StaffPermission.HANDLE_ORDERS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import org.tuttu.identity.CurrentUser;
import org.tuttu.identity.StaffMay;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.RuleViolated;
import org.tuttu.shared.StaleData;

/**
 * What staff do to orders on their way out of the house, in one shipment or several. Every command takes the version of the order that was seen, and throws
 * {@link NotFound} when there is no such order, {@link StaleData} when it went on meanwhile, and {@link RuleViolated} when its status does not allow it.
 */
@ApplicationScoped
@Transactional
public class Shipping {

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  OrderSteps steps;

  @Inject
  OrderMail mail;

  @Inject
  Event<OrderShipped> shipped;

  @Inject
  CurrentUser user;

  @Inject
  Clock clock;

  /** From now on the customer can no longer change it. */
  @StaffMay(HANDLE_ORDERS)
  public void pick(String number, long version) {
    steps.step(number, version, order -> order.pick(user.require(), clock.instant()));
  }

  /** It is not being picked after all. */
  @StaffMay(HANDLE_ORDERS)
  public void putBack(String number, long version) {
    steps.step(number, version, order -> order.putBack(user.require(), clock.instant()));
  }

  /**
   * Ships what the input says, or all that is left. The customer is told by mail.
   *
   * @throws RuleViolated also when more is shipped than is left, nothing is, or the carrier brings nothing for us any more
   */
  @StaffMay(HANDLE_ORDERS)
  public void ship(String number, long version, @NotNull @Valid ShipmentInput input) {
    steps.step(number, version, order -> {
      Shipment shipment = order.ship(input.quantities(), parcel(input), user.require(), clock.instant());
      em.persist(shipment);
      em.flush();
      shipped.fire(new OrderShipped(order.id(), order.number(), shipment.id(), shipment.number()));
      mail.shipped(order, shipment);
    });
  }

  private Parcel parcel(ShipmentInput input) {
    if (input.carrier() == null || input.carrier().isBlank()) {
      return new Parcel(null, input.trackingNumber(), input.note());
    }
    Carrier carrier = Carriers.require(em, input.carrier());
    carrier.requireActive();
    return new Parcel(carrier, input.trackingNumber(), input.note());
  }

  /**
   * A shipment is where it was to go; with the last of an order that has left the house whole, the order is delivered.
   *
   * @param position which of the order's shipments
   */
  @StaffMay(HANDLE_ORDERS)
  public void arrive(String number, long version, int position) {
    steps.step(number, version, order -> order.arrive(position, user.require(), clock.instant()));
  }
}
