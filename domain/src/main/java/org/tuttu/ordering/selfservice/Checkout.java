package org.tuttu.ordering.selfservice;

import static org.tuttu.identity.CustomerPermission.PLACE_ORDERS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tuttu.catalog.PriceSql;
import org.tuttu.identity.CurrentCustomer;
import org.tuttu.identity.CurrentUser;
import org.tuttu.identity.CustomerMay;
import org.tuttu.ordering.NewOrder;
import org.tuttu.ordering.Order;
import org.tuttu.ordering.OrderMail;
import org.tuttu.ordering.OrderPlacing;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.RuleViolated;
import org.tuttu.shared.Settings;
import org.tuttu.shared.Upload;

/** Makes an order of the basket. */
@ApplicationScoped
@Transactional
public class Checkout {

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  OrderPlacing placing;

  @Inject
  MyAddresses addresses;

  @Inject
  OrderMail mail;

  @Inject
  MyOrderFiles files;

  @Inject
  CurrentCustomer me;

  @Inject
  CurrentUser user;

  @Inject
  Settings settings;

  @Inject
  Clock clock;

  /** Two statements. */
  @CustomerMay(PLACE_ORDERS)
  public CheckoutChoices choices() {
    List<?> accounts = em.createNativeQuery("""
        select a.number, a.name, a.currency from %s cross join accounts a where a.customer_id = who.customer%s and not exists (
          select 1 from basket_lines b join products p on p.id = b.product_id where b.subject = ? and b.customer_id = who.customer and not %s)
        order by %sa.id limit 100""".formatted(PriceSql.WHO, me.accounts(PLACE_ORDERS).and("a.id"), PriceSql.offered("p", "a"), me.payingFirst("a.id")))
        .setParameter(1, settings.companyDay(clock).toString())
        .setParameter(2, Long.toString(me.id()))
        .setParameter(3, null)
        .setParameter(4, user.require().subject())
        .getResultList();
    return new CheckoutChoices(
        accounts.stream().map(row -> (Object[]) row).map(row -> new AccountChoice((String) row[0], (String) row[1], (String) row[2])).toList(),
        addresses.all());
  }

  /** As {@link #submit(OrderInput, List)}, without files. */
  @CustomerMay(PLACE_ORDERS)
  public String submit(@Valid OrderInput input) {
    return submit(input, List.of());
  }

  /**
   * Orders what is in the basket, empties it, takes the pieces from the stock, keeps the files that belong to it, and leaves a mail to the current user:
   * all in one transaction. Sending the same key again, also at the same moment, gives the same order, and keeps nothing again.
   *
   * @param uploads as {@link MyOrderFiles#add} takes them, each once
   * @return the order's number
   * @throws NotFound     when the address or the account is not the customer's, or not one that the user may order for
   * @throws RuleViolated when the basket is empty or cannot be ordered as it stands: something is not on sale, too few are left (the text names the
   *                      product and what is left), or the total is no longer the one that was shown;
   *                      also when a file is not taken, or there are too many
   */
  @CustomerMay(PLACE_ORDERS)
  public String submit(@Valid OrderInput input, List<Upload> uploads) {
    Map<String, Integer> quantities = lockBasket();
    // Only now: whoever sent the same key a moment earlier held the basket's rows until the order stood.
    Optional<String> placed = placing.placed(me.id(), input.orderKey());
    if (placed.isPresent()) {
      return placed.get();
    }
    if (quantities.isEmpty()) {
      throw new RuleViolated("basket.empty");
    }
    Order order = placing.place(new NewOrder(
        me.id(), input.orderKey(), me.accounts(PLACE_ORDERS), blankToNull(input.accountNumber()), delivery(input), input.reference(), input.wish(), input.expectedGross(), quantities));
    em.createNativeQuery("delete from basket_lines where subject = ? and customer_id = ?")
        .setParameter(1, user.require().subject())
        .setParameter(2, me.id())
        .executeUpdate();
    em.flush();
    uploads.forEach(upload -> files.add(order.number(), upload));
    mail.confirmToPortalUser(order);
    return order.number();
  }

  /** The addresses that something can go to, those for delivery first; one statement. */
  @CustomerMay(PLACE_ORDERS)
  public List<AddressChoice> deliveries() {
    return addresses.all();
  }

  /**
   * One of them.
   *
   * @throws NotFound when it is not the customer's
   */
  @CustomerMay(PLACE_ORDERS)
  public DeliveryAddress address(long id) {
    return addresses.require(id);
  }

  /** The accounts that the user may order for; one statement. */
  @CustomerMay(PLACE_ORDERS)
  public List<AccountChoice> accounts() {
    List<?> found = em.createNativeQuery("select a.number, a.name, a.currency from accounts a where a.customer_id = ?" + me.accounts(PLACE_ORDERS).and("a.id") + " order by a.id limit 100")
        .setParameter(1, me.id()).getResultList();
    return found.stream().map(Object[].class::cast).map(row -> new AccountChoice((String) row[0], (String) row[1], (String) row[2])).toList();
  }

  private Map<String, Integer> lockBasket() {
    List<?> found = em.createNativeQuery("""
        select p.number, b.quantity from basket_lines b join products p on p.id = b.product_id
        where b.subject = ? and b.customer_id = ? order by b.added_at, b.product_id for update of b""")
        .setParameter(1, user.require().subject())
        .setParameter(2, me.id())
        .getResultList();
    Map<String, Integer> quantities = new LinkedHashMap<>();
    found.stream().map(row -> (Object[]) row).forEach(row -> quantities.put((String) row[0], (Integer) row[1]));
    return quantities;
  }

  private DeliveryAddress delivery(OrderInput input) {
    return input.addressId() == null ? input.delivery() : addresses.require(input.addressId());
  }

  private static String blankToNull(String text) {
    return text == null || text.isBlank() ? null : text;
  }
}
