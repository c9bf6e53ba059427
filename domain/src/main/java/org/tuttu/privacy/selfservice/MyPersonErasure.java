package org.tuttu.privacy.selfservice;

import static org.tuttu.identity.CustomerPermission.MANAGE_PEOPLE;
import static org.tuttu.identity.CustomerPermission.VIEW_ACCOUNT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Size;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.tuttu.audit.AuditTrail;
import org.tuttu.identity.Caller;
import org.tuttu.identity.CurrentCustomer;
import org.tuttu.identity.CurrentUser;
import org.tuttu.identity.CustomerMay;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.Prose;
import org.tuttu.shared.RecordRef;
import org.tuttu.shared.Settings;

/**
 * Requests to forget one person while the current customer stays. Everybody asks for themselves; an owner also for whoever else acts for the customer, and for their contacts, who cannot sign in to
 * ask. Staff decide within a month.
 */
@ApplicationScoped
@Transactional
@CustomerMay(VIEW_ACCOUNT)
public class MyPersonErasure {

  private static final int MOST_PEOPLE = 200;
  private static final int LATEST = 20;

  private static final String PEOPLE = """
      select key, name, self, contact, subject, contact_id from (
        select 'u' || m.id as key, u.name, m.subject = ? as self, false as contact, m.subject, cast(null as bigint) as contact_id
        from memberships m join portal_users u on u.subject = m.subject where m.customer_id = ?
        union all select 'c' || c.id, c.name, false, true, null, c.id from contacts c where c.customer_id = ? and c.name <> '–') people where (self or ?)""";

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  CurrentCustomer me;

  @Inject
  CurrentUser user;

  @Inject
  AuditTrail audit;

  @Inject
  Settings settings;

  @Inject
  Clock clock;

  /** The user first, then who acts for the customer, then contacts; at most 200. */
  public List<Forgettable> people() {
    List<?> found = named(PEOPLE + " order by self desc, contact, name, key limit " + MOST_PEOPLE).getResultList();
    return found.stream().map(row -> (Object[]) row).map(row -> new Forgettable((String) row[0], (String) row[1], (Boolean) row[2], (Boolean) row[3])).toList();
  }

  /** The user's own, and an owner sees all of the customer's: the latest first, at most 20. */
  public List<PersonErasureRow> requests() {
    List<?> found = em.createNativeQuery("""
        select number, version, status, requested_at, due_on, extended_because, reason, person_name from privacy_requests
        where customer_id = ? and of_one and (requested_by = ? or ?) order by id desc limit\s""" + LATEST)
        .setParameter(1, me.id()).setParameter(2, user.require().subject()).setParameter(3, me.may(MANAGE_PEOPLE)).getResultList();
    return found.stream().map(row -> (Object[]) row).map(row -> new PersonErasureRow(ErasureRow.of(row), (String) row[7])).toList();
  }

  /**
   * Asks to forget somebody; while that is open there is no second request for them.
   *
   * @param key of one of {@link #people}
   * @throws NotFound when it is nobody of the customer's, or somebody else and the user is no owner
   */
  public void ask(String key, @Prose @Size(max = 2000) String wish) {
    List<?> found = named(PEOPLE + " and key = ?").setParameter(5, key).getResultList();
    Object[] person = (Object[]) found.stream().findFirst().orElseThrow(() -> new NotFound("person", key));
    Caller caller = user.require();
    List<?> numbers = em.createNativeQuery("""
        insert into privacy_requests (number, customer_id, status, wish, requested_by, requested_by_name, requested_at, due_on, of_one, person_subject, contact_id, person_name)
        values ('P-' || nextval('privacy_request_numbers'), ?, 'OPEN', ?, ?, ?, ?, ?, true, ?, cast(? as bigint), ?) on conflict do nothing returning number""")
        .setParameter(1, me.id()).setParameter(2, wish == null || wish.isBlank() ? null : wish.strip()).setParameter(3, caller.subject()).setParameter(4, caller.name())
        .setParameter(5, Timestamp.from(clock.instant())).setParameter(6, java.sql.Date.valueOf(settings.companyDay(clock).plusMonths(1)))
        .setParameter(7, person[4]).setParameter(8, person[5] == null ? null : person[5].toString()).setParameter(9, person[1]).getResultList();
    numbers.forEach(number -> audit.record("erasure.asked", new RecordRef("privacy-request", (String) number), me.id()));
  }

  /**
   * Takes a request back, while nobody has decided.
   *
   * @throws NotFound when it is not the user's own, nor an owner's to see, or was decided
   */
  public void withdraw(String number) {
    int changed = em.createNativeQuery("""
        update privacy_requests set status = 'WITHDRAWN', person_name = null, version = version + 1
        where number = ? and customer_id = ? and of_one and status = 'OPEN' and (requested_by = ? or ?)""")
        .setParameter(1, number).setParameter(2, me.id()).setParameter(3, user.require().subject()).setParameter(4, me.may(MANAGE_PEOPLE)).executeUpdate();
    if (changed == 0) {
      throw new NotFound("privacy-request", number);
    }
    audit.record("erasure.withdrawn", new RecordRef("privacy-request", number), me.id());
  }

  private Query named(String sql) {
    return em.createNativeQuery(sql).setParameter(1, user.require().subject()).setParameter(2, me.id()).setParameter(3, me.id()).setParameter(4, me.may(MANAGE_PEOPLE));
  }
}
