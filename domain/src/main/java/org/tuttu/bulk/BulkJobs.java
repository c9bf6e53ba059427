package org.tuttu.bulk;

import static org.tuttu.identity.StaffPermission.CHANGE_MANY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.tuttu.audit.AuditTrail;
import org.tuttu.identity.CurrentUser;
import org.tuttu.identity.StaffMay;
import org.tuttu.lists.Filtered;
import org.tuttu.lists.Lists;
import org.tuttu.shared.AccessDenied;
import org.tuttu.shared.FieldChange;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.PageOf;
import org.tuttu.shared.PageRequest;
import org.tuttu.shared.Reason;
import org.tuttu.shared.RecordRef;
import org.tuttu.shared.RuleViolated;

/** What staff do with many records at once. What each action needs for one record it needs for many. */
@ApplicationScoped
@Transactional
@StaffMay(CHANGE_MANY)
public class BulkJobs {

  /** So many records a job takes; who means more narrows the filter and goes on. */
  public static final int MOST = 10_000;

  /** By list: the records' id, number and version. */
  private static final Map<String, String> RECORDS = Map.of(
      "customers", "select id, number as record, version from customers", "orders", "select id, number as record, version from orders",
      "products", "select id, number as record, version from products",
      // Keycloak's answer changes a user too.
      "portal-users", "select position as id, subject as record, cast(null as bigint) as version from portal_users");

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  Lists lists;

  @Inject
  CurrentUser user;

  @Inject
  AuditTrail audit;

  @Inject
  Clock clock;

  /**
   * Lets nodes do it. The same key again gives the same job.
   *
   * @return the job's number
   * @throws AccessDenied when the caller may not do that to a single record
   * @throws RuleViolated when there is nothing to do it to
   */
  public String begin(@NotNull @Valid BulkInput input) {
    requireRight(input.action());
    if (input.action() == BulkAction.SET_STAGE && input.stage() == null) {
      throw RuleViolated.at("stage", "bulk.stage-missing");
    }
    em.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(?, 0)) as text)").setParameter(1, input.key()).getSingleResult();
    List<String> begun = em.createQuery("select j.number from BulkJob j where j.key = :key", String.class).setParameter("key", input.key()).getResultList();
    if (!begun.isEmpty()) {
      return begun.get(0);
    }
    Object next = em.createNativeQuery("select nextval('bulk_job_numbers')").getSingleResult();
    BulkJob job = new BulkJob("B-" + next, input, user.require(), clock.instant());
    em.persist(job);
    em.flush();
    job.takes(keep(job, input), MOST);
    audit.record("bulk.begun", new RecordRef("bulk", job.number()), null, List.of(
        new FieldChange("action", null, input.action().name()), new FieldChange("records", null, String.valueOf(job.details(Map.of(), true).records()))));
    return job.number();
  }

  /** @return how many were found; more than a job takes when there are more */
  private int keep(BulkJob job, BulkInput input) {
    Filtered which = input.ids() == null ? lists.filtered(input.state())
        : new Filtered(input.ids().stream().distinct().limit(MOST + 1).map(String::valueOf).collect(Collectors.joining(", ")), List.of());
    if (input.ids() != null && input.ids().isEmpty()) {
      return 0;
    }
    Query insert = em.createNativeQuery("insert into bulk_items (job_id, position, record, record_version, outcome) select ?, row_number() over (order by r.id), r.record, r.version,"
        + " 'WAITING' from (select * from (" + RECORDS.get(input.action().list()) + ") all_records where id in (" + which.ids() + ") order by id limit " + (MOST + 1) + ") r");
    insert.setParameter(1, job.id());
    for (int i = 0; i < which.values().size(); i++) {
      insert.setParameter(i + 2, which.values().get(i));
    }
    int found = insert.executeUpdate();
    em.createNativeQuery("delete from bulk_items where job_id = ? and position > ?").setParameter(1, job.id()).setParameter(2, MOST).executeUpdate();
    return found;
  }

  /** Two statements. */
  public BulkDetails details(String number) {
    BulkJob job = found(number, LockModeType.NONE);
    Map<BulkOutcome, Integer> counts = new EnumMap<>(BulkOutcome.class);
    for (Object each : em.createNativeQuery("select outcome, count(*) from bulk_items where job_id = ? group by outcome").setParameter(1, job.id()).getResultList()) {
      Object[] row = (Object[]) each;
      counts.put(BulkOutcome.valueOf((String) row[0]), ((Number) row[1]).intValue());
    }
    return job.details(counts, job.isOf(user.require()));
  }

  /** The records to which it could not be done, or not be undone. */
  public PageOf<BulkItemRow> notDone(String number, PageRequest page) {
    List<BulkItemRow> rows = new ArrayList<>();
    for (Object each : em.createNativeQuery("""
        select position, record, outcome, reason from bulk_items
        where job_id = ? and outcome in ('REFUSED', 'LEFT') and position > ? order by position limit ?""")
        .setParameter(1, found(number, LockModeType.NONE).id()).setParameter(2, page.afterId(0)).setParameter(3, page.size() + 1).getResultList()) {
      Object[] row = (Object[]) each;
      rows.add(new BulkItemRow(((Number) row[0]).intValue(), (String) row[1], BulkOutcome.valueOf((String) row[2]), Reason.kept((String) row[3])));
    }
    return PageOf.of(rows, page, BulkItemRow::position);
  }

  /** What was done stays until it is undone. */
  public void cancel(String number) {
    decide(number, job -> job.cancel(clock.instant()));
    audit.record("bulk.cancelled", new RecordRef("bulk", number), null);
  }

  /** Lets nodes take back what was done, as far as nobody changed the records since. */
  public void undo(String number, long version) {
    decide(number, job -> {
      job.requireVersionAtRest(version);
      job.undo();
    });
    audit.record("bulk.undone", new RecordRef("bulk", number), null);
  }

  private void decide(String number, Consumer<BulkJob> verb) {
    BulkJob job = found(number, LockModeType.PESSIMISTIC_WRITE);
    requireRight(job.action());
    verb.accept(job);
  }

  private void requireRight(BulkAction action) {
    if (!user.has(action.permission().least())) {
      throw new AccessDenied(action.permission().name());
    }
  }

  private BulkJob found(String number, LockModeType lock) {
    return em.createQuery("select j from BulkJob j where j.number = :number", BulkJob.class).setParameter("number", number).setLockMode(lock)
        .getResultStream().findFirst().orElseThrow(() -> new NotFound("bulk", number));
  }
}
