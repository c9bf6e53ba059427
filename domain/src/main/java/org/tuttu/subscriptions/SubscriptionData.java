package org.tuttu.subscriptions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.tuttu.identity.Anyone;
import org.tuttu.identity.Erasing;
import org.tuttu.identity.PersonalData;
import org.tuttu.identity.SignedIn;
import org.tuttu.identity.SystemOnly;

/** Who took which step with a service. What was charged for it stays. */
@ApplicationScoped
@SystemOnly
@Transactional
public class SubscriptionData implements PersonalData {

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Override
  @Anyone
  public String part() {
    return "subscriptions";
  }

  @Override
  public List<Listing> listings() {
    return List.of(
        new Listing("orders", "services", """
            select s.number, p.name, s.status as "status.SubscriptionStatus", s.started_on as valid_from, s.ends_on as valid_until, s.started_at as at,
              case when exists (select 1 from portal_users u where u.subject = s.started_by) then s.started_by_name end as by
            from subscriptions s join plans p on p.id = s.plan_id where s.customer_id = :customer order by s.id"""),
        new Listing("orders", "service-steps", """
            select s.number, e.step as "step.SubscriptionStep", e.at, case when exists (select 1 from portal_users u where u.subject = e.by_subject) then e.by_name end as by, e.day, e.note
            from subscription_events e join subscriptions s on s.id = e.subscription_id where e.customer_id = :customer order by e.id"""),
        new Listing("orders", "usage", """
            select s.number, r.used_on as day, r.quantity, r.recorded_at as at
            from subscriptions s join readings r on r.subscription_id = s.id where s.customer_id = :customer order by r.id"""));
  }

  @Override
  @SignedIn
  public List<String> obstacles(long customerId) {
    boolean used = !em.createNativeQuery("select 1 from subscriptions where customer_id = ? and status <> 'ENDED' limit 1")
        .setParameter(1, customerId).getResultList().isEmpty();
    return used ? List.of("privacy.open-services") : List.of();
  }

  @Override
  public Step erase(Person person) {
    em.createNativeQuery("select set_config('tuttu.erasing', 'subscription_events', true)").getSingleResult();
    Erasing.run(em, person, """
        update subscription_events set by_name = '–', note = null where customer_id = :customer and (note is not null
          or by_name <> '–' and exists (select 1 from portal_users u where u.subject = by_subject))""");
    em.createNativeQuery("select set_config('tuttu.erasing', '', true)").getSingleResult();
    Erasing.run(em, person, """
        update subscriptions set started_by_name = '–', version = version + 1
        where customer_id = :customer and started_by_name <> '–' and exists (select 1 from portal_users u where u.subject = started_by)""");
    return Step.DONE;
  }

  @Override
  public Step eraseOne(Person person) {
    em.createNativeQuery("select set_config('tuttu.erasing', 'subscription_events', true)").getSingleResult();
    Erasing.run(em, person, """
        update subscription_events set by_name = case when by_subject = any(:subjects) then '–' else by_name end, note = regexp_replace(note, :named, '–', 'gi')
        where customer_id = :customer and (by_subject = any(:subjects) and by_name <> '–' or note ~* :named)""");
    em.createNativeQuery("select set_config('tuttu.erasing', '', true)").getSingleResult();
    Erasing.run(em, person, """
        update subscriptions set started_by_name = '–', version = version + 1 where customer_id = :customer and started_by = any(:subjects) and started_by_name <> '–'""");
    return Step.DONE;
  }
}
