package org.tuttu.subscriptions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tuttu.billing.Invoicing;
import org.tuttu.billing.ServiceSale;
import org.tuttu.identity.CurrentUser;
import org.tuttu.identity.SignedIn;
import org.tuttu.shared.Language;
import org.tuttu.subscriptions.selfservice.SubscriptionStep;

/** Keeps what is charged for subscriptions and what happened to them, and has it invoiced; in the caller's transaction. */
@ApplicationScoped
@Transactional
@SignedIn
public class SubscriptionBilling {

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  Invoicing invoicing;

  @Inject
  CurrentUser user;

  @Inject
  Clock clock;

  /** They wait for the account's next invoice. */
  List<SubscriptionCharge> keep(Subscription subscription, List<Due> due) {
    if (due.isEmpty()) {
      return List.of();
    }
    Written written = new Written(language(subscription.customerId()));
    List<SubscriptionCharge> kept = due.stream()
        .map(each -> new SubscriptionCharge(subscription, each, written.line(subscription.number(), each), clock.instant())).toList();
    kept.forEach(em::persist);
    return kept;
  }

  /** One invoice for all of them; none where nothing costs anything. */
  Optional<String> invoice(long accountId, String eventKey, LocalDate day, List<SubscriptionCharge> charges) {
    List<SubscriptionCharge> costing = charges.stream().filter(charge -> !charge.isFree()).toList();
    if (costing.isEmpty()) {
      return Optional.empty();
    }
    String number = invoicing.charge(new ServiceSale(accountId, eventKey, day, null, costing.stream().map(SubscriptionCharge::line).toList()));
    costing.forEach(charge -> charge.invoiced(number));
    return Optional.of(number);
  }

  /** What an earlier change left for this invoice. */
  List<SubscriptionCharge> waiting(Subscription subscription) {
    return em.createQuery("select c from SubscriptionCharge c where c.subscription = :subscription and c.invoiceNumber is null and (c.net <> 0 or c.vat <> 0) order by c.position",
        SubscriptionCharge.class).setParameter("subscription", subscription).getResultList();
  }

  /** @param day from which it holds */
  void note(Subscription subscription, SubscriptionStep step, LocalDate day, Plan plan) {
    note(subscription, step, day, plan.named(plan.seatsOf(subscription.seats())));
  }

  /** @param plan as it is called, with its seats */
  void note(Subscription subscription, SubscriptionStep step, LocalDate day, String plan) {
    em.persist(new SubscriptionEvent(subscription, step, day, plan, user.require(), clock.instant()));
  }

  private Language language(long customerId) {
    Object code = em.createNativeQuery("select language from customers where id = ?").setParameter(1, customerId).getSingleResult();
    return Language.of((String) code).orElseThrow();
  }
}
