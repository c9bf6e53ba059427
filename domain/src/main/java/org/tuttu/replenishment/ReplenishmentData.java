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
    return List.of(
        new Listing("orders", "favourites", """
            select u.name as by, p.number as product, p.name, f.added_at as at from favourites f join products p on p.id = f.product_id
            left join portal_users u on u.subject = f.subject where f.customer_id = :customer order by f.added_at"""),
        new Listing("orders", "order-lists", """
            select l.name, l.owner_name as by, l.shared,
              (select string_agg(x.quantity || ' × ' || p.name, ', ' order by x.position) from order_list_lines x join products p on p.id = x.product_id where x.list_id = l.id) as about
            from order_lists l where l.customer_id = :customer order by l.id"""),
        new Listing("orders", "standing-orders", """
            select s.number, s.name, s.status as "status.StandingStatus", s.weeks, s.next_on, s.reference, s.orderer_name as by, s.delivery_recipient as recipient, s.delivery_street as street,
              s.delivery_postal_code as postal_code, s.delivery_city as city, s.delivery_country as "country.Region",
              (select string_agg(x.quantity || ' × ' || p.name, ', ' order by x.position) from standing_order_lines x join products p on p.id = x.product_id
                where x.standing_order_id = s.id) as about
            from standing_orders s where s.customer_id = :customer order by s.id"""),
        new Listing("orders", "standing-order-runs", """
            select s.number, r.due_on as day, r.outcome as "status.RunOutcome", r.order_number, r.note, r.at
            from standing_orders s join standing_order_runs r on r.standing_order_id = s.id where s.customer_id = :customer order by s.id, r.due_on"""));
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

  /** What colleagues share and what goes on stays the company's, without the name. */
  @Override
  public Step eraseOne(Person person) {
    Erasing.run(em, person, "delete from favourites where customer_id = :customer and subject = any(:subjects)");
    Erasing.run(em, person, "delete from order_lists where customer_id = :customer and owner = any(:subjects) and not shared");
    Erasing.run(em, person, "update order_lists set owner_name = '–', version = version + 1 where customer_id = :customer and owner = any(:subjects) and owner_name <> '–'");
    Erasing.run(em, person, """
        update standing_order_runs set note = regexp_replace(note, :named, '–', 'gi')
        where note ~* :named and standing_order_id in (select id from standing_orders where customer_id = :customer)""");
    Erasing.run(em, person, """
        update standing_orders set name = regexp_replace(name, :named, '–', 'gi'), reference = regexp_replace(reference, :named, '–', 'gi'),
          orderer_name = case when orderer = any(:subjects) then '–' else orderer_name end,
          delivery_recipient = case when delivery_recipient ~* :named then null else delivery_recipient end, version = version + 1
        where customer_id = :customer and (orderer = any(:subjects) and orderer_name <> '–' or concat_ws(' ', name, reference, delivery_recipient) ~* :named)""");
    return Step.DONE;
  }
}
