package org.tuttu.ordering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tuttu.audit.AuditTrail;
import org.tuttu.catalog.Product;
import org.tuttu.catalog.Stock;
import org.tuttu.identity.Caller;
import org.tuttu.identity.CurrentUser;
import org.tuttu.identity.SignedIn;
import org.tuttu.shared.FieldChange;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.RecordRef;
import org.tuttu.shared.RuleViolated;

/** Places an order in the caller's transaction, wherever it comes from: the portal's checkout or a telephone call. All of it happens, or nothing. */
@ApplicationScoped
@Transactional
@SignedIn
public class OrderPlacing {

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  Stock stock;

  @Inject
  AuditTrail audit;

  @Inject
  CurrentUser user;

  @Inject
  Clock clock;

  /** The number of the order that this submission has already become. */
  public Optional<String> placed(long customerId, String orderKey) {
    List<?> found = em.createNativeQuery("select number from orders where customer_id = ? and order_key = ?")
        .setParameter(1, customerId)
        .setParameter(2, orderKey)
        .getResultList();
    return found.stream().findFirst().map(String.class::cast);
  }

  /**
   * @throws NotFound     when the account is not the customer's or may not be ordered for, or there is no such product
   * @throws RuleViolated when a product is not on sale, too few are left, it is sold in another currency than the account's, or the total is not
   *                      the expected one
   */
  public Order place(NewOrder order) {
    Map<String, Product> products = stock.take(order.quantities());
    String currency = products.values().iterator().next().price().currency();
    Caller caller = user.require();
    List<?> found = em.createNativeQuery("""
        select a.id, a.currency, 'O-' || nextval('order_numbers') from (
          select id, currency from accounts where customer_id = ?%s and (number = ? or (cast(? as text) is null and currency = ?)) order by id limit 1) a""".formatted(order.accounts().and("id")))
        .setParameter(1, order.customerId())
        .setParameter(2, order.accountNumber())
        .setParameter(3, order.accountNumber())
        .setParameter(4, currency)
        .getResultList();
    Object[] account = (Object[]) found.stream().findFirst().orElseThrow(() -> noAccount(order, currency));
    Payer payer = new Payer(((Number) account[0]).longValue(), order.customerId(), (String) account[1]);
    Order placed = new Order((String) account[2], payer, order, lines(order, products, payer.currency()), caller, clock.instant());
    if (order.expectedGross() != null && order.expectedGross().compareTo(placed.total().gross().amount()) != 0) {
      throw new RuleViolated("order.price-changed");
    }
    em.persist(placed);
    audit.record("order.placed", new RecordRef("order", placed.number()), order.customerId(),
        List.of(new FieldChange("gross", null, placed.total().gross().toString())));
    return placed;
  }

  private static List<OrderLine> lines(NewOrder order, Map<String, Product> products, String currency) {
    return order.quantities().entrySet().stream().map(entry -> {
      Product product = products.get(entry.getKey());
      if (!product.price().currency().equals(currency)) {
        throw new RuleViolated("order.other-currency", product.name(), product.price().currency());
      }
      return new OrderLine(product, entry.getValue());
    }).toList();
  }

  private static RuntimeException noAccount(NewOrder order, String currency) {
    return order.accountNumber() == null ? new RuleViolated("order.no-account", currency) : new NotFound("account", order.accountNumber());
  }
}
