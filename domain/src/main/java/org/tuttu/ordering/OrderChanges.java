package org.tuttu.ordering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.tuttu.catalog.Stock;
import org.tuttu.catalog.selfservice.Charge;
import org.tuttu.catalog.selfservice.PriceTiers;
import org.tuttu.identity.AccountScope;
import org.tuttu.identity.CurrentUser;
import org.tuttu.identity.SignedIn;
import org.tuttu.ordering.selfservice.DeliveryAddress;
import org.tuttu.ordering.selfservice.DeliveryWish;
import org.tuttu.ordering.selfservice.OrderChange;
import org.tuttu.shared.Money;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.RuleViolated;
import org.tuttu.shared.Settings;
import org.tuttu.shared.StaleData;

/**
 * Changes an order until somebody picks it. Fewer pieces cost each what they cost when they were ordered; for more, the whole line is priced anew, as if so many were
 * ordered now. Where the price of now depends on how many there are, fewer are priced anew too: what is agreed for a hundred is not for one.
 */
@ApplicationScoped
@Transactional
@SignedIn
public class OrderChanges {

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  OrderSteps steps;

  @Inject
  Stock stock;

  @Inject
  Quotes quotes;

  @Inject
  CurrentUser user;

  @Inject
  Settings settings;

  @Inject
  Clock clock;

  /** What a product costs now, for one of so many. */
  private record Now(IntFunction<Money> price, BigDecimal vatRate) {}

  /**
   * What an order would come to.
   *
   * @param quantities pieces by the line's position
   * @throws NotFound     when the customer has no such order
   * @throws RuleViolated when it can no longer be changed, or not like that
   */
  public Charge preview(String number, long customerId, AccountScope accounts, Map<Integer, Integer> quantities) {
    Order order = em.createQuery("select o from Order o where o.number = :number", Order.class)
        .setParameter("number", number)
        .getResultStream().findFirst()
        .filter(found -> found.customerId() == customerId && accounts.includes(found.accountId()))
        .orElseThrow(() -> new NotFound("order", number));
    order.requireChangeable();
    return order.totalWith(repriced(order, quantities));
  }

  /**
   * The pieces that are wanted more are taken from the stock, those that are not wanted go back. Whoever confirmed the order confirms it anew; above the
   * limit of whoever changes it, it waits for an owner.
   *
   * @param delivery null to keep where it goes
   * @throws NotFound     when the customer has no such order
   * @throws StaleData    when it went on meanwhile
   * @throws RuleViolated when it can no longer be changed, nothing would change or nothing would be left, too few are there, or the total is not the expected one
   */
  public void change(String number, long version, long customerId, AccountScope accounts, OrderChange input, DeliveryAddress delivery) {
    requirePossible(input.wish(), settings.companyDay(clock));
    steps.changeByCustomer(number, version, customerId, accounts, order -> {
      order.requireChangeable();
      Map<Integer, Repriced> lines = repriced(order, input.quantities());
      if (order.totalWith(lines).gross().amount().compareTo(input.expectedGross()) != 0) {
        throw new RuleViolated("order.total-changed");
      }
      stock.exchange(order.differences(lines));
      BigDecimal limit = OrderLimit.of(em, user.require(), new Payer(order.accountId(), customerId, order.currency()));
      return order.change(new ChangedOrder(lines, delivery, input.reference(), input.wish()), limit, user.require(), clock.instant());
    });
  }

  /** @throws RuleViolated at {@code day}, when no delivery can come on it */
  static void requirePossible(DeliveryWish wish, LocalDate today) {
    if (wish.day() != null && (wish.day().isBefore(today) || wish.day().isAfter(today.plusYears(1)))) {
      throw RuleViolated.at("day", "order.wish-day");
    }
  }

  private Map<Integer, Repriced> repriced(Order order, Map<Integer, Integer> quantities) {
    List<OrderLine> changed = order.lines().stream().filter(line -> quantities.getOrDefault(line.position(), line.quantity()) != line.quantity()).toList();
    Map<Long, Now> now = changed.isEmpty() ? Map.of() : prices(order, changed);
    Map<Integer, Repriced> lines = new HashMap<>();
    for (OrderLine line : changed) {
      int wanted = quantities.get(line.position());
      Now product = now.get(line.productId());
      if (product == null) {
        throw new RuleViolated("order.line-stays", line.name());
      }
      boolean kept = wanted < line.quantity() && product.price().apply(Math.max(wanted, 1)).equals(product.price().apply(line.quantity()));
      lines.put(line.position(), kept ? line.ofSame(wanted) : new Repriced(wanted, product.price().apply(Math.max(wanted, 1)).amount(), product.vatRate()));
    }
    return lines;
  }

  /** By product id; nothing of what is no product, or what the account has no price for now. */
  private Map<Long, Now> prices(Order order, List<OrderLine> lines) {
    List<Long> ids = lines.stream().map(OrderLine::productId).filter(id -> id != null).distinct().toList();
    if (ids.isEmpty()) {
      return Map.of();
    }
    Query query = em.createNativeQuery("select id, number, vat_rate from products where id in (" + String.join(", ", Collections.nCopies(ids.size(), "?")) + ")");
    for (int i = 0; i < ids.size(); i++) {
      query.setParameter(i + 1, ids.get(i));
    }
    List<?> products = query.getResultList();
    Map<String, PriceTiers> prices = prices(order, products.stream().map(row -> (String) ((Object[]) row)[1]).toList());
    Map<Long, Now> now = new HashMap<>();
    products.stream().map(Object[].class::cast).filter(row -> prices.containsKey(row[1]))
        .forEach(row -> now.put(((Number) row[0]).longValue(), new Now(prices.get(row[1])::at, (BigDecimal) row[2])));
    return now;
  }

  /** By product number; where the account cannot pay for all, what it can. */
  private Map<String, PriceTiers> prices(Order order, Collection<String> numbers) {
    String account = accountNumber(order);
    Optional<Quote> all = quotes.quote(order.customerId(), AccountScope.all(), account, numbers);
    if (all.isPresent()) {
      return all.get().prices();
    }
    Map<String, PriceTiers> prices = new HashMap<>();
    numbers.forEach(number -> quotes.quote(order.customerId(), AccountScope.all(), account, List.of(number)).ifPresent(quote -> prices.putAll(quote.prices())));
    return prices;
  }

  private String accountNumber(Order order) {
    return (String) em.createNativeQuery("select number from accounts where id = ?").setParameter(1, order.accountId()).getSingleResult();
  }
}
