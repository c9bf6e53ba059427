package org.tuttu.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tuttu.catalog.Products;
import org.tuttu.customer.Customers;
import org.tuttu.customer.PortalUsers;
import org.tuttu.customer.selfservice.CustomerStage;
import org.tuttu.identity.SystemOnly;
import org.tuttu.identity.SystemWork;
import org.tuttu.ordering.Orders;
import org.tuttu.shared.Reason;
import org.tuttu.shared.RuleViolated;
import org.tuttu.shared.TakenBack;

/** What nodes do for jobs, record by record. What becomes of a record is kept in the transaction that changes it: it happens once, whatever dies. */
@ApplicationScoped
@SystemOnly
@Transactional(TxType.REQUIRES_NEW)
public class BulkSteps {

  /** By list: a record's id and version, and what the list's actions change of it. */
  private static final Map<String, String> STATES = Map.of(
      "customers", "select id, version, stage from customers where number = ? for update", "orders", "select id, version, status from orders where number = ? for update",
      "products", "select id, version, cast(on_sale as text) from products where number = ? for update",
      "portal-users", "select position, cast(null as bigint), cast(blocked as text) from portal_users where subject = ? for update");

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  Customers customers;

  @Inject
  Orders orders;

  @Inject
  Products products;

  @Inject
  PortalUsers users;

  @Inject
  SystemWork system;

  @Inject
  Event<TakenBack> takenBack;

  @Inject
  Clock clock;

  /** A record's turn in a job. */
  public record Turn(long job, int position) {}

  private record Now(long id, Long version, String value) {}

  /** The record whose turn it is, in the job that has waited longest; a job without any more is ended. Empty when there is no job at work. */
  public Optional<Turn> next() {
    List<?> due = em.createNativeQuery("select id from bulk_jobs where status in ('RUNNING', 'UNDOING') order by stepped_at nulls first, id limit 1 for update skip locked")
        .getResultList();
    if (due.isEmpty()) {
      return Optional.empty();
    }
    BulkJob job = em.find(BulkJob.class, ((Number) due.get(0)).longValue());
    job.step(clock.instant());
    List<?> open = em.createNativeQuery("select position from bulk_items where job_id = ? and outcome = ? order by position limit 1")
        .setParameter(1, job.id()).setParameter(2, waiting(job).name()).getResultList();
    if (open.isEmpty()) {
      job.end(clock.instant());
      return Optional.of(new Turn(job.id(), 0));
    }
    return Optional.of(new Turn(job.id(), ((Number) open.get(0)).intValue()));
  }

  /** Does, or undoes, what the job says to one record, unless another node was quicker. */
  public void take(Turn turn) {
    BulkJob job = em.find(BulkJob.class, turn.job());
    Object[] item = locked(job, turn);
    if (item == null) {
      return;
    }
    String record = (String) item[0];
    boolean undoing = job.status() == BulkStatus.UNDOING;
    Long seen = number(undoing ? item[2] : item[1]);
    Now now = now(job, record);
    if (seen != null && !seen.equals(now.version())) {
      throw new RuleViolated("bulk.changed-meanwhile");
    }
    String wanted = undoing ? (String) item[3] : job.action().wanted(job.argument());
    if (now.value().equals(wanted)) {
      note(turn, undoing ? BulkOutcome.UNDONE : BulkOutcome.UNCHANGED, null);
      return;
    }
    system.inTheNameOf(job.by(), () -> change(job.action(), record, now.version(), wanted));
    em.flush();
    note(turn, undoing ? BulkOutcome.UNDONE : BulkOutcome.DONE, null);
    Long left = now(job, record).version();
    if (undoing && left != null) {
      takenBack.fire(new TakenBack(job.action().list(), List.of(new TakenBack.Version(now.id(), record, number(item[1]), left))));
    }
    em.createNativeQuery("update bulk_items set before = ?, left_version = cast(? as bigint) where job_id = ? and position = ?").setParameter(1, now.value())
        .setParameter(2, text(left)).setParameter(3, turn.job()).setParameter(4, turn.position()).executeUpdate();
  }

  /** The record stays as it is, for that reason. */
  public void refuse(Turn turn, Reason reason) {
    BulkJob job = em.find(BulkJob.class, turn.job());
    if (locked(job, turn) != null) {
      note(turn, job.status() == BulkStatus.UNDOING ? BulkOutcome.LEFT : BulkOutcome.REFUSED, reason);
    }
  }

  private void change(BulkAction action, String record, Long version, String wanted) {
    switch (action) {
      case SET_STAGE -> customers.changeStage(record, version, CustomerStage.valueOf(wanted));
      case CONFIRM -> orders.confirm(record, version);
      case SHIP -> orders.ship(record, version, null);
      case PUT_ON_SALE, TAKE_OFF_SALE -> sell(record, Boolean.parseBoolean(wanted));
      case BLOCK, UNBLOCK -> block(record, Boolean.parseBoolean(wanted));
    }
  }

  private void sell(String number, boolean onSale) {
    if (onSale) {
      products.putOnSale(number);
    } else {
      products.takeOffSale(number);
    }
  }

  private void block(String subject, boolean blocked) {
    if (blocked) {
      users.block(subject);
    } else {
      users.unblock(subject);
    }
  }

  /** Null when it is no longer that record's turn. */
  private Object[] locked(BulkJob job, Turn turn) {
    List<?> items = em.createNativeQuery("""
        select record, record_version, left_version, before from bulk_items where job_id = ? and position = ? and outcome = ? for update skip locked""")
        .setParameter(1, turn.job()).setParameter(2, turn.position()).setParameter(3, waiting(job).name()).getResultList();
    return items.isEmpty() || !job.status().isAtWork() ? null : (Object[]) items.get(0);
  }

  private static BulkOutcome waiting(BulkJob job) {
    return job.status() == BulkStatus.UNDOING ? BulkOutcome.DONE : BulkOutcome.WAITING;
  }

  private Now now(BulkJob job, String record) {
    List<?> found = em.createNativeQuery(STATES.get(job.action().list())).setParameter(1, record).getResultList();
    Object[] row = (Object[]) found.stream().findFirst().orElseThrow(() -> new RuleViolated("bulk.gone"));
    return new Now(number(row[0]), number(row[1]), (String) row[2]);
  }

  private void note(Turn turn, BulkOutcome outcome, Reason reason) {
    em.createNativeQuery("update bulk_items set outcome = ?, reason = ? where job_id = ? and position = ?").setParameter(1, outcome.name())
        .setParameter(2, reason == null ? null : reason.kept()).setParameter(3, turn.job()).setParameter(4, turn.position()).executeUpdate();
  }

  private static Long number(Object value) {
    return value == null ? null : ((Number) value).longValue();
  }

  private static String text(Long value) {
    return value == null ? null : value.toString();
  }
}
