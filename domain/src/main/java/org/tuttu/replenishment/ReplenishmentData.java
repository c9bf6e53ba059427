package org.tuttu.replenishment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.tuttu.identity.Anyone;
import org.tuttu.identity.Erasing;
import org.tuttu.identity.PersonalData;
import org.tuttu.identity.SystemOnly;

/** Favourites, order lists and standing orders: they are what somebody meant to order, and go. What was ordered of them is an order. */
@ApplicationScoped
@SystemOnly
@Transactional
public class ReplenishmentData implements PersonalData {

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Override
  @Anyone
  public String part() {
    return "replenishment";
  }

  @Override
  public List<Listing> listings() {
    return List.of();
  }

  @Override
  public Step erase(Person person) {
    Erasing.run(em, person, "delete from favourites where customer_id = :customer");
    Erasing.run(em, person, "delete from order_lists where customer_id = :customer");
    Erasing.run(em, person, """
        update standing_order_runs set note = null
        where note is not null and standing_order_id in (select id from standing_orders where customer_id = :customer)""");
    Erasing.run(em, person, """
        update standing_orders set status = 'ENDED', name = '–', reference = null, orderer_name = '–', delivery_recipient = null, delivery_street = '–', delivery_street2 = null,
          delivery_postal_code = null, delivery_city = '–', version = version + 1
        where customer_id = :customer and (status <> 'ENDED' or name <> '–' or orderer_name <> '–' or reference is not null or delivery_street <> '–')""");
    return Step.DONE;
  }
}
