package org.tuttu.ordering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tuttu.audit.AuditTrail;
import org.tuttu.catalog.Product;
import org.tuttu.catalog.Stock;
import org.tuttu.identity.CurrentUser;
import org.tuttu.identity.SignedIn;
import org.tuttu.shared.FieldChange;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.RecordRef;
import org.tuttu.shared.RuleViolated;
import org.tuttu.shared.Settings;

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
  Quotes quotes;

  @Inject
  Event<OrderComing> coming;

  @Inject
  AuditTrail audit;

  @Inject
  CurrentUser user;

  @Inject
  Settings settings;

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
   * @throws RuleViolated when a product is not on sale, too few are left, no account or not that one can pay for all of it, or the total is not the
   *                      expected one, or the account's credit limit would be passed
   */
  public Order place(NewOrder order) {
    OrderChanges.requirePossible(order.wish(), settings.companyDay(clock));
    Map<String, Product> products = stock.take(order.quantities());
    Quotes.Payable payable = quotes.payable(order.customerId(), order.accounts(), order.accountNumber(), order.quantities().keySet()).orElseThrow(() -> notPayable(order, products));
    Quote quote = payable.quote();
    Payer payer = new Payer(quote.accountId(), order.customerId(), quote.currency());
    BigDecimal limit = OrderLimit.of(em, user.require(), payer);
    Order placed = new Order(payable.orderNumber(), payer, order, lines(order, products, quote), limit, user.require(), clock.instant());
    if (order.expectedGross() != null && order.expectedGross().compareTo(placed.total().gross().amount()) != 0) {
      throw new RuleViolated("order.price-changed");
    }
    coming.fire(new OrderComing(payer.accountId(), payable.creditLimit(), placed.total().gross()));
    em.persist(placed);
    audit.record("order.placed", new RecordRef("order", placed.number()), order.customerId(),
        List.of(new FieldChange("gross", null, placed.total().gross().toString())));
    return placed;
  }

  private static List<OrderLine> lines(NewOrder order, Map<String, Product> products, Quote quote) {
    products.values().stream().filter(Product::isSubscription).findFirst().ifPresent(product -> {
      throw new RuleViolated("order.subscription", product.name());
    });
    return order.quantities().entrySet().stream().map(entry -> new OrderLine(
        products.get(entry.getKey()), entry.getValue(), quote.prices().get(entry.getKey()).at(entry.getValue()))).toList();
  }

  /** No account, or not the one that was asked for, can pay for all of it: says which product it is about. */
  private RuntimeException notPayable(NewOrder order, Map<String, Product> products) {
    Product first = products.get(order.quantities().keySet().iterator().next());
    List<?> found = em.createNativeQuery("select currency from accounts where customer_id = ?" + order.accounts().and("id")
            + " and (number = ? or (cast(? as text) is null and currency = ?)) order by id limit 1")
        .setParameter(1, order.customerId())
        .setParameter(2, order.accountNumber())
        .setParameter(3, order.accountNumber())
        .setParameter(4, first.price().currency())
        .getResultList();
    if (found.isEmpty()) {
      return order.accountNumber() == null ? new RuleViolated("order.no-account", first.price().currency()) : new NotFound("account", order.accountNumber());
    }
    return order.quantities().keySet().stream().map(products::get).filter(product -> !product.price().currency().equals(found.get(0))).findFirst()
        .map(product -> new RuleViolated("order.other-currency", product.name(), product.price().currency()))
        .orElseGet(() -> new RuleViolated("order.no-account", first.price().currency()));
  }
}
