package org.tuttu.collection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.tuttu.audit.AuditTrail;
import org.tuttu.identity.SystemOnly;
import org.tuttu.shared.FieldChange;
import org.tuttu.shared.News;
import org.tuttu.shared.NewsKind;
import org.tuttu.shared.Outbox;
import org.tuttu.shared.RecordRef;
import org.tuttu.shared.Setting;
import org.tuttu.shared.Settings;

/**
 * Reminds customers by the schedule: of all that is due on an account with one mail, in one transaction with the note that it was sent. Nobody is reminded of what is paused, is being
 * paid online, or may be what a bank entry pays that waits for staff: it names the invoice, or is as much and from somebody called like the customer.
 */
@ApplicationScoped
@SystemOnly
@Transactional(TxType.REQUIRES_NEW)
public class ReminderSending {

  private static final LocalTime FROM = LocalTime.of(8, 0);
  private static final LocalTime UNTIL = LocalTime.of(20, 0);

  /** Who has owed for longer is no longer reminded by a machine. */
  private static final int LONGEST = 400;

  /** A mail names so many; the portal shows all. */
  private static final int MOST_IN_A_MAIL = 50;

  private static final String DUE = """
      from invoices i join lateral (select max(s.position) as position from reminder_steps s where i.due_on + s.days_after <= cast(? as date)) step on step.position is not null
      where i.status = 'OPEN' and i.kind = 'INVOICE' and i.due_on < cast(? as date) and i.due_on > cast(? as date) - %d
        and not exists (select 1 from reminders r where r.invoice_id = i.id and r.position >= step.position)
        and not exists (select 1 from reminder_pauses p where (p.invoice_id = i.id or p.account_id = i.account_id) and (p.until_day is null or p.until_day >= cast(? as date)))
        and not exists (select 1 from online_payment_invoices o where o.invoice_id = i.id and o.unfinished)
        and not exists (select 1 from bank_entries e where e.status in ('NEW', 'WAITING') and (e.reference = i.payment_reference or upper(e.message) like '%%' || i.number || '%%'
          or e.left_amount = i.open_amount and e.currency = i.currency
            and (e.party_name is null or similarity(searchable(e.party_name), (select searchable(c.name) from customers c where c.id = i.customer_id)) > 0.3)))""".formatted(LONGEST);

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  Outbox outbox;

  @Inject
  Event<News> news;

  @Inject
  AuditTrail audit;

  @Inject
  Settings settings;

  @Inject
  Clock clock;

  /**
   * Reminds of one account. Whoever is at the same account at the same moment waits, and then finds nothing left to do there.
   *
   * @return whether there may be more
   */
  public boolean sendNext() {
    if (!isTime()) {
      return false;
    }
    List<?> next = em.createNativeQuery("select i.account_id " + DUE + " and (select active from reminder_schedule) order by i.due_on, i.id limit 1")
        .setParameter(1, day()).setParameter(2, day()).setParameter(3, day()).setParameter(4, day()).getResultList();
    next.stream().findFirst().map(id -> ((Number) id).longValue()).ifPresent(this::remind);
    return !next.isEmpty();
  }

  private void remind(long accountId) {
    em.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended('reminders', ?)) as text)").setParameter(1, accountId).getSingleResult();
    List<?> found = em.createNativeQuery("select i.id, i.number, i.due_on, i.open_amount, i.currency, i.payment_reference, step.position, i.customer_id " + DUE
        + " and i.account_id = ? order by i.due_on, i.id limit " + MOST_IN_A_MAIL)
        .setParameter(1, day()).setParameter(2, day()).setParameter(3, day()).setParameter(4, day()).setParameter(5, accountId).getResultList();
    List<DueReminder> due = found.stream().map(row -> DueReminder.of((Object[]) row)).toList();
    if (due.isEmpty()) {
      return;
    }
    List<?> recipients = em.createNativeQuery("""
        select p.value, c.language from contact_points p join customers c on c.id = p.customer_id where c.id = ? and p.kind = 'EMAIL' order by not p.preferred, p.id limit 1""")
        .setParameter(1, due.get(0).customerId()).getResultList();
    Object[] recipient = recipients.isEmpty() ? null : (Object[]) recipients.get(0);
    for (DueReminder each : due) {
      keep(each, accountId, recipient == null ? null : (String) recipient[0]);
    }
    if (recipient != null) {
      outbox.enqueue(ReminderMail.draft((String) recipient[0], (String) recipient[1], due, ReminderSchedule.read(em).steps(), settings));
    }
    tell(due.get(0).customerId(), accountId, recipient == null ? null : (String) recipient[0]);
  }

  /** In the bell; and by mail to who pays, unless the reminder itself went to one of them: nobody is told the same twice. */
  private void tell(long customerId, long accountId, String recipient) {
    Object[] account = (Object[]) em.createNativeQuery("""
        select a.number, exists (select 1 from memberships m join portal_users u on u.subject = m.subject where m.customer_id = a.customer_id and lower(u.email) = lower(?))
        from accounts a where a.id = ?""").setParameter(1, recipient == null ? "" : recipient).setParameter(2, accountId).getSingleResult();
    News told = News.of(NewsKind.INVOICES, "payment-reminder", account[0]).about(customerId).ofAccount(accountId).at("/invoices/invoices?filter=open");
    news.fire((Boolean) account[1] ? told.quietly() : told);
  }

  private void keep(DueReminder reminder, long accountId, String recipient) {
    em.createNativeQuery("insert into reminders (invoice_id, position, account_id, customer_id, recipient, sent_at) values (?, ?, ?, ?, ?, ?)")
        .setParameter(1, reminder.invoiceId()).setParameter(2, reminder.position()).setParameter(3, accountId).setParameter(4, reminder.customerId()).setParameter(5, recipient)
        .setParameter(6, Timestamp.from(clock.instant())).executeUpdate();
    audit.record("reminder.sent", new RecordRef("invoice", reminder.invoice()), reminder.customerId(),
        List.of(new FieldChange("step", null, String.valueOf(reminder.position())), new FieldChange("recipient", null, recipient)));
  }

  /** Not at night. */
  private boolean isTime() {
    LocalTime now = LocalTime.now(clock.withZone(settings.zone(Setting.COMPANY_ZONE)));
    return !now.isBefore(FROM) && now.isBefore(UNTIL);
  }

  private Date day() {
    LocalDate today = settings.companyDay(clock);
    return Date.valueOf(today);
  }
}
