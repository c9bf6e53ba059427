package org.tuttu.system.load;

import static org.tuttu.system.load.DemoPerson.ANNA;
import static org.tuttu.system.load.DemoPerson.CLARA;

import java.sql.SQLException;

/** What Anna was told, what her organisation agreed to, and when Clara looked. */
final class DemoPrivacy {
  private final Bulk bulk;

  DemoPrivacy(Bulk bulk) {
    this.bulk = bulk;
  }

  /** @param aalto Anna's organisation */
  void load(DemoCustomer aalto) throws SQLException {
    tell("ORDERS", "order-shipped", "/orders/order?number=", "select number, placed_at + interval '1 day' as at from orders where customer_id = %d and status in ('SHIPPED', 'DELIVERED') "
        + "order by placed_at desc limit 2", aalto);
    tell("INVOICES", "invoice-issued", "/invoices/invoice?number=", "select number, issued_at as at from invoices where customer_id = %d order by id desc limit 1", aalto);
    bulk.execute("update notifications set read_at = now() where id = (select min(id) from notifications where customer_id = %d)".formatted(aalto.id()));
    bulk.execute("""
        insert into consents (customer_id, purpose, channel, given, at, source, note, by_subject, by_name) values
          (%1$d, 'NEWS', 'EMAIL', true, now() - interval '200 days', 'FORM', 'At the fair in Helsinki', '%2$s', '%3$s'),
          (%1$d, 'SURVEYS', 'PHONE', false, now() - interval '40 days', 'PHONE', null, '%2$s', '%3$s')""".formatted(aalto.id(), CLARA.subject, CLARA.fullName));
    bulk.execute("""
        insert into audit_entries (at, actor_subject, actor_name, action, record_type, record_id, customer_id)
        select now() - interval '9 days' * n, '%s', '%s', 'customer.looked', 'customer', c.number, c.id from customers c, generate_series(1, 3) n where c.id = %d"""
        .formatted(CLARA.subject, CLARA.fullName, aalto.id()));
  }

  private void tell(String kind, String name, String page, String records, DemoCustomer aalto) throws SQLException {
    bulk.execute("""
        with made as (
          insert into news (kind, name, args, path, customer_id, subject, mailed, at, told_at)
          select '%s', '%s', jsonb_build_object('0', number), '%s' || number, %d, '%s', true, at, at from (%s) told order by at
          returning id, subject, customer_id, at)
        insert into notifications (news_id, subject, customer_id, bell, mail, digest_at) select id, subject, customer_id, 'SHOWN', 'NONE', at from made order by id"""
        .formatted(kind, name, page, aalto.id(), ANNA.subject, records.formatted(aalto.id())));
  }
}
