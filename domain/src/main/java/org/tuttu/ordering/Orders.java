package org.tuttu.ordering;

import static org.tuttu.identity.StaffPermission.HANDLE_ORDERS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tuttu.identity.AccountScope;
import org.tuttu.identity.CurrentUser;
import org.tuttu.identity.StaffMay;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.RuleViolated;
import org.tuttu.shared.StaleData;

/**
 * What staff do to orders. Every command takes the version that was seen, and throws {@link NotFound} when there is no such order, {@link StaleData}
 * when it went on meanwhile, and {@link RuleViolated} when its status does not allow the step.
 */
@ApplicationScoped
@Transactional
public class Orders {

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  OrderSteps steps;

  @Inject
  Shipping shipping;

  @Inject
  OrderPlacing placing;

  @Inject
  OrderMail mail;

  @Inject
  CurrentUser user;

  @Inject
  Clock clock;

  @StaffMay(HANDLE_ORDERS)
  public void confirm(String number, long version) {
    steps.step(number, version, order -> order.confirm(user.require(), clock.instant()));
  }

  /**
   * Ships all that is left.
   *
   * @param note for the customer to read; null or blank for none
   */
  @StaffMay(HANDLE_ORDERS)
  public void ship(String number, long version, String note) {
    shipping.ship(number, version, ShipmentInput.rest(note));
  }

  @StaffMay(HANDLE_ORDERS)
  public void deliver(String number, long version) {
    steps.step(number, version, order -> order.deliver(user.require(), clock.instant()));
  }

  /**
   * Calls back what has not left the house; its pieces go back into the stock.
   *
   * @param reason for the customer to read
   */
  @StaffMay(HANDLE_ORDERS)
  public void cancel(String number, long version, String reason) {
    if (reason == null || reason.isBlank()) {
      throw RuleViolated.at("reason", "order.reason-missing");
    }
    steps.cancel(number, version, reason);
  }

  /**
   * Takes an order by telephone; the confirmation goes to the customer's preferred e-mail address, if there is one. The same key again gives the
   * same order.
   *
   * @return the order's number
   * @throws NotFound     when there is no such customer, account or product
   * @throws RuleViolated when there is no line, something is not on sale, too few are left, no account has the products' currency, or the total is no longer
   *                      the one that was told
   */
  @StaffMay(HANDLE_ORDERS)
  public String placeFor(String customerNumber, @Valid PhoneOrder input) {
    long customerId = customerId(customerNumber);
    em.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(?, ?)) as text)")
        .setParameter(1, input.orderKey())
        .setParameter(2, customerId)
        .getSingleResult();
    Optional<String> placed = placing.placed(customerId, input.orderKey());
    if (placed.isPresent()) {
      return placed.get();
    }
    Map<String, Integer> quantities = new LinkedHashMap<>();
    input.lines().forEach(line -> quantities.merge(line.productNumber().strip(), line.quantity(), Integer::sum));
    if (quantities.isEmpty()) {
      throw new RuleViolated("basket.empty");
    }
    String account = input.accountNumber() == null || input.accountNumber().isBlank() ? null : input.accountNumber();
    Order order = placing.place(new NewOrder(customerId, input.orderKey(), AccountScope.all(), account, input.delivery(), input.reference(), input.wish(), input.expectedGross(), quantities));
    mail.confirmToCustomer(order);
    return order.number();
  }

  private long customerId(String customerNumber) {
    List<?> found = em.createNativeQuery("select id from customers where number = ?").setParameter(1, customerNumber).getResultList();
    return found.stream().findFirst().map(id -> ((Number) id).longValue()).orElseThrow(() -> new NotFound("customer", customerNumber));
  }
}
