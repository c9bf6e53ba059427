package org.tuttu.subscriptions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tuttu.identity.SignedIn;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.RuleViolated;

/** Finds what plans cost. */
@ApplicationScoped
@Transactional
@SignedIn
public class PlanPrices {

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  /**
   * The version of a day.
   *
   * @throws RuleViolated when the plan has no price in that currency by then
   */
  PlanPrice at(Plan plan, String currency, LocalDate day) {
    return find(plan, currency, day).orElseThrow(() -> new RuleViolated("plan.not-in-currency", plan.name(), currency));
  }

  Optional<PlanPrice> find(Plan plan, String currency, LocalDate day) {
    List<PlanPrice> found = em.createQuery(
            "select p from PlanPrice p where p.plan = :plan and p.currency = :currency and p.effectiveFrom <= :day order by p.effectiveFrom desc", PlanPrice.class)
        .setParameter("plan", plan).setParameter("currency", currency).setParameter("day", day).setMaxResults(1).getResultList();
    return found.stream().findFirst();
  }

  /** @throws NotFound when there is no such plan */
  Plan plan(String number) {
    return em.createQuery("select p from Plan p join fetch p.product where p.number = :number", Plan.class).setParameter("number", number)
        .getResultStream().findFirst().orElseThrow(() -> new NotFound("plan", number));
  }
}
