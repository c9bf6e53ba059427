package org.tuttu.system.load;

import java.sql.SQLException;
import java.time.Instant;

/** Two returns that wait: one to be sent by the first customer, one of the second to be decided. */
final class DemoReturns {
  private final Bulk bulk;
  private final Instant now;

  DemoReturns(Bulk bulk, Instant now) {
    this.bulk = bulk;
    this.now = now;
  }

  void load(DemoCustomer first, DemoCustomer second) throws SQLException {
    ask(1, first, "ACCEPTED", "DAMAGED", "The lid is cracked.");
    ask(2, second, "ASKED", "NOT_NEEDED", "We ordered one too many.");
    bulk.execute("select setval('returns_seq', 50), setval('return_lines_seq', 50), setval('return_numbers', 1002)");
  }

  /** A piece of the customer's order that arrived last. */
  private void ask(int which, DemoCustomer customer, String status, String reason, String description) throws SQLException {
    bulk.execute("""
        with arrived as (
            select o.id, o.account_id, l.id as line from orders o join shipments s on s.order_id = o.id and s.delivered_at is not null
            join shipment_lines sl on sl.shipment_id = s.id join order_lines l on l.id = sl.order_line_id
            where o.customer_id = %2$d and o.status = 'DELIVERED' order by s.delivered_at desc, l.position limit 1),
          asked as (
            insert into returns (id, version, number, order_id, account_id, customer_id, return_key, status, reason, description, pieces, asked_at, asked_by, asked_by_name,
              decided_at, decided_by_name, decision)
            select %1$d, 1, 'R-' || (1000 + %1$d), a.id, a.account_id, %2$d, 'demo-%1$d', '%3$s', '%4$s', '%5$s', 1, timestamptz '%6$s' - interval '20 hours', '%7$s', '%8$s',
              case when '%3$s' = 'ACCEPTED' then timestamptz '%6$s' - interval '2 hours' end, case when '%3$s' = 'ACCEPTED' then '%9$s' end,
              case when '%3$s' = 'ACCEPTED' then 'Please send it without the batteries.' end
            from arrived a returning id)
        insert into return_lines (id, return_id, order_line_id, quantity) select asked.id, asked.id, arrived.line, 1 from asked, arrived"""
        .formatted(which, customer.id(), status, reason, description, now, customer.buyer().subject, customer.buyer().fullName, DemoPerson.CLARA.fullName));
  }
}
