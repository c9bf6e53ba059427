package org.tuttu.ordering;

import static org.tuttu.identity.StaffPermission.HANDLE_ORDERS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tuttu.catalog.PriceSql;
import org.tuttu.catalog.selfservice.PriceTiers;
import org.tuttu.identity.AccountScope;
import org.tuttu.identity.CurrentCustomer;
import org.tuttu.identity.SignedIn;
import org.tuttu.identity.StaffMay;
import org.tuttu.shared.Settings;

/** Says what products cost a customer today. */
@ApplicationScoped
@Transactional
@SignedIn
public class Quotes {

  /** The products as rows {@code wanted}; then the account, with a new number where one is asked for. */
  private static final String QUOTE = """
      with who as (select * from %1$s), wanted (product_number) as (values %2$s),
      payer as (
        select found.*, %3$s as order_number from (
          select a.id, a.number, a.price_list, a.currency, a.credit_limit from accounts a, who
          where a.customer_id = who.customer%6$s and (who.account is null or a.number = who.account)
            and not exists (select 1 from wanted w join products p on p.number = w.product_number where not %4$s) order by %7$sa.id limit 1) found)
      select a.id, a.number, a.currency, a.order_number, p.number, p.price, p.currency, s.steps, a.credit_limit
      from payer a cross join who join products p on p.number in (select product_number from wanted) %5$s""";

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  /** Staff act for nobody: then it is the first account. */
  @Inject
  CurrentCustomer me;

  @Inject
  Settings settings;

  @Inject
  Clock clock;

  /**
   * A quote, and the number that the order gets.
   *
   * @param creditLimit the account's; null for none
   */
  record Payable(Quote quote, String orderNumber, BigDecimal creditLimit) {}

  /**
   * What products would cost by telephone; one statement. Empty when no account of the customer, or not the one that is asked for, can pay for all of them.
   *
   * @param accountNumber null or blank for the first account that can pay for all
   */
  @StaffMay(HANDLE_ORDERS)
  public Optional<Quote> forCustomer(String customerNumber, String accountNumber, Collection<String> products) {
    List<?> customer = em.createNativeQuery("select id from customers where number = ?").setParameter(1, customerNumber).getResultList();
    return customer.stream().findFirst().flatMap(id -> quote(((Number) id).longValue(), AccountScope.all(), accountNumber, products));
  }

  /**
   * As above, past the customer's number; for who has found the customer as theirs.
   *
   * @param accounts those that may pay
   */
  public Optional<Quote> quote(long customerId, AccountScope accounts, String accountNumber, Collection<String> products) {
    return read(customerId, accounts, accountNumber, products, "cast(null as text)").map(Payable::quote);
  }

  /** A quote with the next order's number. */
  Optional<Payable> payable(long customerId, AccountScope accounts, String accountNumber, Collection<String> products) {
    return read(customerId, accounts, accountNumber, products, "'O-' || nextval('order_numbers')");
  }

  private Optional<Payable> read(long customerId, AccountScope accounts, String accountNumber, Collection<String> products, String number) {
    if (products.isEmpty()) {
      return Optional.empty();
    }
    Query query = em.createNativeQuery(QUOTE.formatted(PriceSql.WHO, String.join(", ", Collections.nCopies(products.size(), "(cast(? as text))")), number,
            PriceSql.offered("p", "a"), PriceSql.steps("p", "a"), accounts.and("a.id"), me.payingFirst("a.id")))
        .setParameter(1, settings.companyDay(clock).toString())
        .setParameter(2, Long.toString(customerId))
        .setParameter(3, accountNumber == null || accountNumber.isBlank() ? null : accountNumber);
    int place = 4;
    for (String product : products) {
      query.setParameter(place++, product);
    }
    List<?> rows = query.getResultList();
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    Map<String, PriceTiers> prices = new HashMap<>();
    for (Object each : rows) {
      Object[] row = (Object[]) each;
      prices.put((String) row[4], PriceTiers.of((BigDecimal) row[5], (String) row[6], (String) row[2], (String) row[7]));
    }
    Object[] first = (Object[]) rows.get(0);
    return Optional.of(new Payable(new Quote(((Number) first[0]).longValue(), (String) first[1], (String) first[2], prices), (String) first[3], (BigDecimal) first[8]));
  }
}
