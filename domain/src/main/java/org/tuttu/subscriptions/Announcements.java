package org.tuttu.subscriptions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tuttu.identity.SystemOnly;
import org.tuttu.shared.Settings;

/** Tells customers in time what a subscription renews at. The mail and that it was written are one transaction. */
@ApplicationScoped
@SystemOnly
@Transactional
public class Announcements {

  /** Who pays by the month knows that it goes on: only another price is told. */
  private static final int SHORTEST_TOLD_TERM = 3;

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  PlanPrices prices;

  @Inject
  SubscriptionMail mail;

  @Inject
  Settings settings;

  @Inject
  Clock clock;

  /** A subscription whose renewal is to be told. */
  public Optional<Long> next() {
    List<?> due = em.createNativeQuery("select id from subscriptions where announce_on <= ? order by announce_on, id limit 1")
        .setParameter(1, Date.valueOf(today())).getResultList();
    return due.stream().findFirst().map(id -> ((Number) id).longValue());
  }

  public void tell(long id) {
    List<?> still = em.createNativeQuery("select id from subscriptions where id = ? and announce_on <= ? for update")
        .setParameter(1, id).setParameter(2, Date.valueOf(today())).getResultList();
    if (still.isEmpty()) {
      return;
    }
    Subscription subscription = em.find(Subscription.class, id);
    if (subscription.endsOn() == null) {
      tell(subscription);
    }
    subscription.announced();
  }

  /** It is tried again tomorrow. */
  public void postpone(long id) {
    em.createNativeQuery("update subscriptions set announce_on = ? where id = ?").setParameter(1, Date.valueOf(today().plusDays(1))).setParameter(2, id).executeUpdate();
  }

  private void tell(Subscription subscription) {
    Plan plan = subscription.nextPlan() == null ? subscription.plan() : subscription.nextPlan();
    PlanPrice price = prices.at(plan, subscription.currency(), subscription.termUntil());
    if (!price.isSameAs(subscription.price())) {
      mail.priceChanges(subscription, price);
    } else if (subscription.termMonths() >= SHORTEST_TOLD_TERM) {
      mail.renews(subscription, price);
    }
  }

  private LocalDate today() {
    return settings.companyDay(clock);
  }
}
