package org.tuttu.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tuttu.identity.AccessRefused;
import org.tuttu.identity.Anyone;
import org.tuttu.identity.Caller;
import org.tuttu.identity.CurrentUser;
import org.tuttu.shared.FieldChange;
import org.tuttu.shared.JsonTexts;
import org.tuttu.shared.RecordRef;

/** Writes the trail. One statement per entry, in the caller's transaction. */
@ApplicationScoped
@Transactional
@Anyone
public class AuditTrail {

  /** So long a look covers what is opened from the customer's page. */
  private static final Duration VISIT = Duration.ofMinutes(30);

  /** A customer's entries are many; an earlier look that is not among the newest counts as none. */
  private static final int NEWEST = 50;

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  CurrentUser user;

  @Inject
  Clock clock;

  /**
   * Keeps that the current user did something to a record.
   *
   * @param action     verb and noun such as {@code order.cancelled}: a text key {@code audit.<action>}
   * @param customerId whose data it is; null when it is no customer's
   * @param changes    the fields that changed; those that did not are left out
   */
  public void record(String action, RecordRef ref, Long customerId, List<FieldChange> changes) {
    write(action, user.caller().orElse(null), ref, customerId, changes);
  }

  /** As above, without fields. */
  public void record(String action, RecordRef ref, Long customerId) {
    record(action, ref, customerId, List.of());
  }

  /** Keeps that the current user looked at a customer's page. */
  public void looked(String customerNumber, long customerId) {
    record("customer.looked", new RecordRef("customer", customerNumber), customerId);
  }

  /**
   * For what shows a customer's data and is opened from the customer's page, but can be reached in other ways: keeps the look unless the current
   * user's look at this customer is in the trail from a little while ago. One statement, two when it writes.
   */
  public void lookedAlso(String customerNumber, long customerId) {
    if (!hasJustLooked(customerId)) {
      looked(customerNumber, customerId);
    }
  }

  private boolean hasJustLooked(long customerId) {
    return (Boolean) em.createNativeQuery("""
        select exists (select 1 from (select * from audit_entries where customer_id = ? order by id desc limit ?) newest
          where action = 'customer.looked' and actor_subject = ? and at > ?)""")
        .setParameter(1, customerId)
        .setParameter(2, NEWEST)
        .setParameter(3, user.require().subject())
        .setParameter(4, Timestamp.from(clock.instant().minus(VISIT)))
        .getSingleResult();
  }

  /** Keeps a refused attempt, whatever becomes of the transaction in which it was made. */
  @Transactional(TxType.REQUIRES_NEW)
  public void refused(@Observes AccessRefused refusal) {
    RecordRef ref = refusal.type() == null || refusal.id().isBlank() ? null : new RecordRef(refusal.type(), shortened(refusal.id()));
    Long customerId = refusal.caller() == null || refusal.caller().actingFor() == null ? null : refusal.caller().actingFor().customerId();
    write("access.refused", refusal.caller(), ref, customerId, List.of(new FieldChange("permission", null, refusal.permission())));
  }

  private void write(String action, Caller caller, RecordRef ref, Long customerId, List<FieldChange> changes) {
    em.createNativeQuery("""
        insert into audit_entries (at, actor_subject, actor_name, action, record_type, record_id, customer_id, before, after)
        values (?, ?, ?, ?, ?, ?, cast(? as bigint), cast(? as jsonb), cast(? as jsonb))""")
        .setParameter(1, Timestamp.from(clock.instant()))
        .setParameter(2, caller == null ? null : caller.subject())
        .setParameter(3, caller == null ? null : caller.name())
        .setParameter(4, action)
        .setParameter(5, ref == null ? null : ref.type())
        .setParameter(6, ref == null ? null : ref.id())
        .setParameter(7, customerId == null ? null : customerId.toString())
        .setParameter(8, json(changes, true))
        .setParameter(9, json(changes, false))
        .executeUpdate();
  }

  private static String json(List<FieldChange> changes, boolean before) {
    Map<String, String> values = new LinkedHashMap<>();
    for (FieldChange change : changes) {
      String value = before ? change.before() : change.after();
      if (value != null && !Objects.equals(change.before(), change.after())) {
        values.put(change.field(), value);
      }
    }
    return JsonTexts.of(values);
  }

  private static String shortened(String id) {
    return id.length() <= 100 ? id : id.substring(0, 100);
  }
}
