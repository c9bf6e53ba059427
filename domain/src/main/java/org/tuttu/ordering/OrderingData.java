package org.tuttu.ordering;

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

/** Orders and baskets. What was ordered and for how much stays; who ordered it and where it went does not. */
@ApplicationScoped
@SystemOnly
@Transactional
public class OrderingData implements PersonalData {

  /** An order is erased once who placed it, if one of the customer's people, and its address are gone. */
  private static final String LEFT = """
      o.customer_id = :customer and (o.reference is not null or o.delivery_note is not null or o.delivery_recipient is not null or o.delivery_street is not null
        or o.placed_by_name <> '–' and exists (select 1 from portal_users u where u.subject = o.placed_by))""";

  static final int BATCH = 1000;

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Override
  @Anyone
  public String part() {
    return "orders";
  }

  @Override
  public List<Listing> listings() {
    return List.of(
        new Listing("orders", "orders", """
            select number, status as "status.OrderStatus", reference, net, vat, gross, currency, placed_at as at, placed_by_name as by, delivery_recipient as recipient, delivery_street as street,
              delivery_postal_code as postal_code, delivery_city as city, delivery_country as "country.Region", delivery_day as day, delivery_note as note from orders where customer_id = :customer order by id"""),
        new Listing("orders", "order-lines", """
            select o.number, l.product_number as product, l.name, l.quantity, l.unit_price, l.vat_rate, l.gross, o.currency
            from orders o join order_lines l on l.order_id = o.id where o.customer_id = :customer order by o.id, l.position"""),
        new Listing("orders", "order-steps", """
            select o.number as order_number, e.status as "status.OrderStatus", e.kind as "kind.OrderEventKind", e.at, case when exists (select 1 from portal_users u where u.subject = e.by_subject) then e.by_name end as by, e.note
            from orders o join order_events e on e.order_id = o.id where o.customer_id = :customer order by e.id"""),
        new Listing("orders", "shipments", """
            select o.number as order_number, s.number, s.tracking_number as tracking, s.shipped_at as at, s.note
            from orders o join shipments s on s.order_id = o.id where o.customer_id = :customer order by s.id"""),
        new Listing("orders", "returns", """
            select r.number, o.number as order_number, r.status as "status.ReturnStatus", r.reason as "reason.ReturnReason", r.description as note,
              (select string_agg(b.quantity || ' × ' || l.name, ', ' order by l.position) from return_lines b join order_lines l on l.id = b.order_line_id where b.return_id = r.id) as about,
              r.asked_at as at, r.asked_by_name as by, r.decided_at, r.decision
            from returns r join orders o on o.id = r.order_id where r.customer_id = :customer order by r.id"""),
        new Listing("orders", "order-files", """
            select o.number, f.name as file, f.id as content, f.kind, x.added_at as at, x.added_by_name as by
            from orders o join order_files x on x.order_id = o.id join files f on f.id = x.file_id where o.customer_id = :customer
            union all select r.number, f.name, f.id, f.kind, r.asked_at, r.asked_by_name
            from returns r join return_photos x on x.return_id = r.id join files f on f.id = x.file_id where r.customer_id = :customer order by at"""));
  }

  @Override
  @SignedIn
  public List<String> obstacles(long customerId) {
    boolean open = !em.createNativeQuery("select 1 from orders where customer_id = ? and status in ('PLACED', 'CONFIRMED', 'SHIPPED') limit 1")
        .setParameter(1, customerId).getResultList().isEmpty();
    return open ? List.of("privacy.open-orders") : List.of();
  }

  @Override
  public Step erase(Person person) {
    Erasing.run(em, person, "delete from basket_lines where customer_id = :customer");
    eraseSentBack(person);
    int events = Erasing.run(em, person, """
        update order_events set by_name = '–', note = null where id in (
          select e.id from orders o join order_events e on e.order_id = o.id where o.customer_id = :customer and (e.note is not null
            or e.by_name <> '–' and exists (select 1 from portal_users u where u.subject = e.by_subject)) order by e.id limit\s""" + BATCH + ")");
    int orders = Erasing.run(em, person, """
        update orders set reference = null, delivery_note = null, delivery_recipient = null, delivery_street = null, delivery_street2 = null, delivery_postal_code = null, delivery_city = null,
          placed_by_name = case when exists (select 1 from portal_users u where u.subject = placed_by) then '–' else placed_by_name end, version = version + 1
        where id in (select o.id from orders o where\s""" + LEFT + " order by o.id limit " + BATCH + ")");
    return Math.max(orders, events) == BATCH ? Step.MORE : Step.DONE;
  }

  @Override
  public Step eraseOne(Person person) {
    Erasing.run(em, person, "delete from basket_lines where customer_id = :customer and subject = any(:subjects)");
    Erasing.run(em, person, """
        update order_files set added_by_name = '–' where added_by = any(:subjects) and added_by_name <> '–' and order_id in (select id from orders where customer_id = :customer)""");
    Erasing.run(em, person, """
        update returns set description = regexp_replace(description, :named, '–', 'gi'), decision = regexp_replace(decision, :named, '–', 'gi'),
          asked_by_name = case when asked_by = any(:subjects) then '–' else asked_by_name end, version = version + 1
        where customer_id = :customer and (asked_by = any(:subjects) and asked_by_name <> '–' or concat_ws(' ', description, decision) ~* :named)""");
    Erasing.run(em, person, """
        update shipments set note = regexp_replace(note, :named, '–', 'gi') where note ~* :named and order_id in (select id from orders where customer_id = :customer)""");
    int events = Erasing.run(em, person, """
        update order_events set by_name = case when by_subject = any(:subjects) then '–' else by_name end, note = regexp_replace(note, :named, '–', 'gi') where id in (
          select e.id from orders o join order_events e on e.order_id = o.id where o.customer_id = :customer
            and (e.by_subject = any(:subjects) and e.by_name <> '–' or e.note ~* :named) order by e.id limit\s""" + BATCH + ")");
    int orders = Erasing.run(em, person, """
        update orders set reference = regexp_replace(reference, :named, '–', 'gi'), delivery_note = regexp_replace(delivery_note, :named, '–', 'gi'),
          delivery_recipient = case when delivery_recipient ~* :named then null else delivery_recipient end,
          placed_by_name = case when placed_by = any(:subjects) then '–' else placed_by_name end, version = version + 1
        where id in (select o.id from orders o where o.customer_id = :customer and (o.placed_by = any(:subjects) and o.placed_by_name <> '–'
          or concat_ws(' ', o.reference, o.delivery_note, o.delivery_recipient) ~* :named) order by o.id limit\s""" + BATCH + ")");
    return Math.max(orders, events) == BATCH ? Step.MORE : Step.DONE;
  }

  /** What customers sent along: words, photos and files. That something came back stays. */
  private void eraseSentBack(Person person) {
    Erasing.run(em, person, """
        with gone as (delete from return_photos where return_id in (select id from returns where customer_id = :customer) returning file_id)
        delete from files where id in (select file_id from gone)""");
    Erasing.run(em, person, """
        with gone as (delete from order_files where order_id in (select id from orders where customer_id = :customer) returning file_id)
        delete from files where id in (select file_id from gone)""");
    Erasing.run(em, person, """
        update returns set description = null, decision = null, asked_by_name = '–', version = version + 1
        where customer_id = :customer and (description is not null or decision is not null or asked_by_name <> '–')""");
    Erasing.run(em, person, """
        update shipments set note = null where note is not null and order_id in (select id from orders where customer_id = :customer)""");
  }
}
