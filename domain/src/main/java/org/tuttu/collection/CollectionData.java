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
    return List.of(
        new Listing("books", "reminders", """
            select i.number as invoice, r.position as step, r.recipient, r.sent_at as at
            from reminders r join invoices i on i.id = r.invoice_id where r.customer_id = :customer order by r.id"""),
        new Listing("books", "reminder-pauses", """
            select coalesce(i.number, a.number) as number, p.until_day as until, p.reason, p.paused_at as at
            from reminder_pauses p left join invoices i on i.id = p.invoice_id left join accounts a on a.id = p.account_id
            where :customer in (i.customer_id, a.customer_id) order by p.paused_at"""),
        new Listing("books", "online-payments", """
            select number, status, amount, currency, started_at as at, started_by_name as by from online_payments where customer_id = :customer order by id"""));
  }

  @Override
  public Step erase(Person person) {
    em.createNativeQuery("select set_config('tuttu.erasing', 'reminders', true)").getSingleResult();
    Erasing.run(em, person, "update reminders set recipient = null where customer_id = :customer and recipient is not null");
    em.createNativeQuery("select set_config('tuttu.erasing', '', true)").getSingleResult();
    Erasing.run(em, person, """
        delete from reminder_pauses where account_id in (select id from accounts where customer_id = :customer)
          or invoice_id in (select id from invoices where customer_id = :customer)""");
    Erasing.run(em, person, """
        update online_payments set started_by_name = '–', pay_url = null, version = version + 1 where customer_id = :customer and (started_by_name <> '–' or pay_url is not null)""");
    return Step.DONE;
  }

  @Override
  public Step eraseOne(Person person) {
    em.createNativeQuery("select set_config('tuttu.erasing', 'reminders', true)").getSingleResult();
    Erasing.run(em, person, "update reminders set recipient = null where customer_id = :customer and lower(recipient) = any(:words)");
    em.createNativeQuery("select set_config('tuttu.erasing', '', true)").getSingleResult();
    Erasing.run(em, person, """
        update reminder_pauses set reason = regexp_replace(reason, :named, '–', 'gi') where reason ~* :named and (account_id in (select id from accounts where customer_id = :customer)
          or invoice_id in (select id from invoices where customer_id = :customer))""");
    Erasing.run(em, person, """
        update online_payments set started_by_name = '–', pay_url = null, version = version + 1
        where customer_id = :customer and started_by = any(:subjects) and (started_by_name <> '–' or pay_url is not null)""");
    return Step.DONE;
  }
}
