package org.tuttu.collection;

import static org.tuttu.identity.StaffPermission.HANDLE_PAYMENTS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.tuttu.audit.AuditTrail;
import org.tuttu.identity.Caller;
import org.tuttu.identity.CurrentUser;
import org.tuttu.identity.StaffMay;
import org.tuttu.shared.FieldChange;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.RecordRef;
import org.tuttu.shared.RuleViolated;
import org.tuttu.shared.Settings;

/** Which reminders were sent, and where none are for a while. */
@ApplicationScoped
@Transactional
@StaffMay(HANDLE_PAYMENTS)
public class Reminders {

  private static final String SENT = "select r.id, i.number, r.position, r.recipient, r.sent_at from reminders r join invoices i on i.id = r.invoice_id where ";
  private static final int LATEST = 10;

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  AuditTrail audit;

  @Inject
  CurrentUser user;

  @Inject
  Settings settings;

  @Inject
  Clock clock;

  /** Of an invoice, the first first; one statement. */
  public List<ReminderRow> ofInvoice(String number) {
    return rows(em.createNativeQuery(SENT + "i.number = ? order by r.id").setParameter(1, number).getResultList());
  }

  /** Of an account, the latest first; one statement. */
  public List<ReminderRow> ofAccount(String number) {
    return rows(em.createNativeQuery(SENT + "r.account_id = (select id from accounts where number = ?) order by r.id desc limit " + LATEST).setParameter(1, number).getResultList());
  }

  /** The pause that holds for an invoice, its own or its account's, if there is one; one statement. */
  public Optional<PauseDetails> pauseOfInvoice(String number) {
    return pause("(p.invoice_id = (select id from invoices where number = ?) or p.account_id = (select account_id from invoices where number = ?))", number, number);
  }

  /** One statement. */
  public Optional<PauseDetails> pauseOfAccount(String number) {
    return pause("p.account_id = (select id from accounts where number = ?)", number);
  }

  /**
   * Nobody is reminded of it for a while; a pause that is there already is replaced.
   *
   * @throws NotFound     when there is no such account or invoice
   * @throws RuleViolated when the last day has passed
   */
  public void pause(@NotNull PauseScope scope, String number, @NotNull @Valid PauseInput input) {
    if (input.until() != null && input.until().isBefore(settings.companyDay(clock))) {
      throw RuleViolated.at("until", "reminder.until-passed");
    }
    long[] ids = require(scope, number);
    end(scope, ids[0]);
    Caller by = user.require();
    em.createNativeQuery("insert into reminder_pauses (" + column(scope) + ", until_day, reason, paused_at, paused_by, paused_by_name) values (?, cast(? as date), ?, ?, ?, ?)")
        .setParameter(1, ids[0]).setParameter(2, input.until() == null ? null : input.until().toString()).setParameter(3, input.reason().strip())
        .setParameter(4, Timestamp.from(clock.instant())).setParameter(5, by.subject()).setParameter(6, by.name()).executeUpdate();
    audit.record("reminders.paused", ref(scope, number), ids[1], List.of(
        new FieldChange("until", null, input.until() == null ? null : input.until().toString()), new FieldChange("reason", null, input.reason().strip())));
  }

  /** @throws NotFound when there is no such account or invoice */
  public void goOn(@NotNull PauseScope scope, String number) {
    long[] ids = require(scope, number);
    if (end(scope, ids[0]) > 0) {
      audit.record("reminders.resumed", ref(scope, number), ids[1]);
    }
  }

  private int end(PauseScope scope, long id) {
    return em.createNativeQuery("delete from reminder_pauses where " + column(scope) + " = ?").setParameter(1, id).executeUpdate();
  }

  /** Its id, and its customer's. */
  private long[] require(PauseScope scope, String number) {
    String sql = scope == PauseScope.ACCOUNT ? "select id, customer_id from accounts where number = ?" : "select id, customer_id from invoices where number = ? and kind = 'INVOICE'";
    List<?> found = em.createNativeQuery(sql + " for update").setParameter(1, number).getResultList();
    return found.stream().findFirst().map(Object[].class::cast).map(row -> new long[] {((Number) row[0]).longValue(), ((Number) row[1]).longValue()})
        .orElseThrow(() -> new NotFound(ref(scope, "?").type(), number));
  }

  private Optional<PauseDetails> pause(String where, String... values) {
    var query = em.createNativeQuery("select p.account_id, p.until_day, p.reason, p.paused_at, p.paused_by_name from reminder_pauses p where " + where
        + " and (p.until_day is null or p.until_day >= ?) order by p.account_id nulls last limit 1");
    for (int i = 0; i < values.length; i++) {
      query.setParameter(i + 1, values[i]);
    }
    List<?> found = query.setParameter(values.length + 1, Date.valueOf(settings.companyDay(clock))).getResultList();
    return found.stream().findFirst().map(row -> PauseDetails.of((Object[]) row));
  }

  private static List<ReminderRow> rows(List<?> found) {
    return found.stream().map(row -> ReminderRow.of((Object[]) row)).toList();
  }

  private static String column(PauseScope scope) {
    return scope == PauseScope.ACCOUNT ? "account_id" : "invoice_id";
  }

  private static RecordRef ref(PauseScope scope, String number) {
    return new RecordRef(scope == PauseScope.ACCOUNT ? "account" : "invoice", number);
  }
}
