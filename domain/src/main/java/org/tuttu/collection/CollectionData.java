package org.tuttu.collection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.tuttu.identity.Anyone;
import org.tuttu.identity.Erasing;
import org.tuttu.identity.PersonalData;
import org.tuttu.identity.SystemOnly;

/** Whom reminders went to, and who began to pay. What the bank said stays: a statement is of the books. */
@ApplicationScoped
@SystemOnly
@Transactional
public class CollectionData implements PersonalData {

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Override
  @Anyone
  public String part() {
    return "collection";
  }

  @Override
  public List<Listing> listings() {
    return List.of();
  }

  @Override
  public Step erase(Person person) {
    em.createNativeQuery("select set_config('tuttu.erasing', 'reminders', true)").getSingleResult();
    Erasing.run(em, person, "update reminders set recipient = null where customer_id = :customer and recipient is not null");
    em.createNativeQuery("select set_config('tuttu.erasing', '', true)").getSingleResult();
    Erasing.run(em, person, """
        update online_payments set started_by_name = '–', pay_url = null, version = version + 1 where customer_id = :customer and (started_by_name <> '–' or pay_url is not null)""");
    return Step.DONE;
  }
}
