package org.tuttu.system.load;

import java.sql.SQLException;

/** A schedule of reminders that is on, and what was sent by it so far: all that was due. */
final class DemoReminders {
  private final Bulk bulk;

  DemoReminders(Bulk bulk) {
    this.bulk = bulk;
  }

  void load() throws SQLException {
    bulk.execute("update reminder_schedule set active = true");
    bulk.execute("insert into reminder_steps (position, days_after) values (1, 7), (2, 21)");
    bulk.execute("""
        insert into reminders (invoice_id, position, account_id, customer_id, recipient, sent_at)
        select i.id, s.position, i.account_id, i.customer_id,
          (select p.value from contact_points p where p.customer_id = i.customer_id and p.kind = 'EMAIL' order by not p.preferred, p.id limit 1), i.due_on + s.days_after + time '10:00'
        from invoices i join reminder_steps s on i.due_on + s.days_after <= current_date where i.status = 'OPEN' order by i.due_on + s.days_after, i.id""");
  }
}
