package org.tuttu.system.load;

import java.sql.SQLException;
import java.time.Instant;

/** How the orders of the last weeks went on their way: most in one shipment, the first customer's newest in two, one being picked, and one that waits for an owner. */
final class DemoShipments {
  private static final int DAYS = 60;

  private final Bulk bulk;
  private final Instant now;
  private final long customer;

  DemoShipments(Bulk bulk, Instant now, long customer) {
    this.bulk = bulk;
    this.now = now;
    this.customer = customer;
  }

  void load() throws SQLException {
    bulk.execute("""
        insert into carriers (id, version, code, name, tracking_form, active) values
          (1, 1, 'POSTI', 'Posti', 'https://www.posti.fi/seuranta#/lahetys/{number}', true),
          (2, 1, 'BRING', 'Bring', 'https://tracking.bring.com/tracking/{number}', true),
          (3, 1, 'OMNIVA', 'Omniva', 'https://mans.omniva.lv/track/{number}', true),
          (4, 1, 'OWN-VAN', 'Own van', null, true)""");
    bulk.execute("select setval('carriers_seq', 50)");
    shipments();
    bulk.execute("""
        insert into shipment_lines (id, shipment_id, order_line_id, quantity)
        select row_number() over (order by s.id, l.position), s.id, l.id, l.quantity
        from shipments s join order_lines l on l.order_id = s.order_id
        where s.position = case when l.position > 1 and exists (select 1 from shipments two where two.order_id = s.order_id and two.position = 2) then 2 else 1 end""");
    bulk.execute("select setval('shipment_lines_seq', (select coalesce(max(id), 0) / 50 + 1 from shipment_lines) * 50)");
    picking();
    waiting();
  }

  private void shipments() throws SQLException {
    bulk.execute("""
        with sent as (
            select o.id, o.number, o.line_count, e.at, e.by_subject, e.by_name, (select d.at from order_events d where d.order_id = o.id and d.status = 'DELIVERED') as arrived,
              o.id = (select n.id from orders n where n.customer_id = %1$d and n.status = 'SHIPPED' and n.line_count > 1 order by n.placed_at desc, n.id desc limit 1) as halved
            from orders o join order_events e on e.order_id = o.id and e.status = 'SHIPPED' where e.at > timestamptz '%2$s' - interval '%3$d days'),
          parts as (
            select s.*, 1 as position, case when s.halved then s.at + (timestamptz '%2$s' - s.at) / 2 else s.arrived end as there from sent s
            union all select s.*, 2, null from sent s where s.halved)
        insert into shipments (id, version, number, order_id, position, carrier_id, tracking_number, shipped_at, shipped_by, shipped_by_name, delivered_at)
        select row_number() over (order by at, id, position), 1, number || '-' || position, id, position, 1 + id %% 3, 'JJ' || lpad(cast(id * 7 + position as text), 10, '0'), at,
          by_subject, by_name, there
        from parts""".formatted(customer, now, DAYS));
    bulk.execute("select setval('shipments_seq', (select coalesce(max(id), 0) / 50 + 1 from shipments) * 50)");
  }

  private void picking() throws SQLException {
    bulk.execute("""
        with picked as (
            update orders set status = 'PICKING', version = version + 1 where id = (
              select id from orders where status = 'CONFIRMED' order by customer_id = %1$d, placed_at, id limit 1) returning id)
        insert into order_events (id, order_id, status, at, by_subject, by_name)
        select nextval('order_events_seq'), id, 'PICKING', timestamptz '%2$s', '%3$s', '%4$s' from picked"""
        .formatted(customer, now, DemoPerson.CLARA.subject, DemoPerson.CLARA.fullName));
  }

  /** An order of the first customer that is above its buyer's limit. */
  private void waiting() throws SQLException {
    bulk.execute("""
        with held as (
            update orders set status = 'WAITING' where id = (
              select id from orders where status = 'PLACED' order by customer_id = %d desc, placed_at desc, id desc limit 1) returning id)
        update order_events e set status = 'WAITING' from held where e.order_id = held.id""".formatted(customer));
  }
}
