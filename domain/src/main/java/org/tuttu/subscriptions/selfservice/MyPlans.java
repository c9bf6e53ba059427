package org.tuttu.subscriptions.selfservice;

import static org.tuttu.identity.CustomerPermission.PLACE_ORDERS;
import static org.tuttu.identity.CustomerPermission.VIEW_ORDERS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import org.tuttu.identity.ActingFor;
import org.tuttu.identity.Anyone;
import org.tuttu.identity.Caller;
import org.tuttu.identity.CurrentCustomer;
import org.tuttu.identity.CurrentUser;
import org.tuttu.identity.CustomerMay;
import org.tuttu.ordering.selfservice.AccountChoice;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.Settings;

/** The plans that can be had. Who acts for a customer sees those in the currencies of that customer's accounts. */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
public class MyPlans {

  private static final String PAYABLE = "r.currency in (select currency from accounts where customer_id = ?)";

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  CurrentUser user;

  @Inject
  CurrentCustomer me;

  @Inject
  Settings settings;

  @Inject
  Clock clock;

  /** The plans of a product, also for visitors. */
  @Anyone
  public List<PlanOffer> ofProduct(String productNumber) {
    Long customer = user.caller().map(Caller::actingFor).map(ActingFor::customerId).orElse(null);
    return customer == null ? PlanReader.offers(em, settings.companyDay(clock), "q.number = ?", productNumber)
        : PlanReader.offers(em, settings.companyDay(clock), "q.number = ? and " + PAYABLE, productNumber, customer);
  }

  /** All that the customer can have. */
  @CustomerMay(VIEW_ORDERS)
  public List<PlanOffer> all() {
    return PlanReader.offers(em, settings.companyDay(clock), PAYABLE, me.id());
  }

  /**
   * A plan, in the currencies in which the customer can have it.
   *
   * @throws NotFound when there is no such plan, or none of the customer's accounts can pay it
   */
  @CustomerMay(PLACE_ORDERS)
  public List<PlanOffer> plan(String number) {
    List<PlanOffer> offers = PlanReader.offers(em, settings.companyDay(clock), "p.number = ? and " + PAYABLE, number, me.id());
    if (offers.isEmpty()) {
      throw new NotFound("plan", number);
    }
    return offers;
  }

  /** What a subscription can change to: the product's other plans in its currency. */
  @CustomerMay(PLACE_ORDERS)
  public List<PlanOffer> others(String subscription) {
    return PlanReader.offers(em, settings.companyDay(clock), """
        exists (select 1 from subscriptions s join plans o on o.id = s.plan_id where s.number = ? and s.customer_id = ? and o.product_id = p.product_id
          and o.id <> p.id and s.currency = r.currency)""", subscription, me.id());
  }

  /** The accounts that can pay in one of these currencies, the oldest first. */
  @CustomerMay(PLACE_ORDERS)
  public List<AccountChoice> accounts(List<PlanOffer> offers) {
    List<String> currencies = offers.stream().map(offer -> offer.price().net().currency()).toList();
    List<?> found = em.createNativeQuery("select number, name, currency from accounts where customer_id = ?" + me.accounts(PLACE_ORDERS).and("id") + " order by id limit 200")
        .setParameter(1, me.id()).getResultList();
    return found.stream().map(Object[].class::cast).map(row -> new AccountChoice((String) row[0], (String) row[1], (String) row[2]))
        .filter(account -> currencies.contains(account.currency())).toList();
  }
}
