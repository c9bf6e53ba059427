package org.tuttu.privacy.selfservice;

import static org.tuttu.identity.CustomerPermission.MANAGE_PEOPLE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Size;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tuttu.audit.AuditTrail;
import org.tuttu.identity.Caller;
import org.tuttu.identity.CurrentCustomer;
import org.tuttu.identity.CurrentUser;
import org.tuttu.identity.CustomerMay;
import org.tuttu.privacy.KeptBooks;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.Prose;
import org.tuttu.shared.RecordRef;
import org.tuttu.shared.Settings;

/** The current customer's request to be forgotten. Only an owner asks; staff decide within a month. */
@ApplicationScoped
@Transactional
@CustomerMay(MANAGE_PEOPLE)
public class MyErasure {

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  CurrentCustomer me;

  @Inject
  CurrentUser user;

  @Inject
  KeptBooks books;

  @Inject
  AuditTrail audit;

  @Inject
  Settings settings;

  @Inject
  Clock clock;

  /** The latest request; empty when there never was one. */
  public Optional<ErasureRow> latest() {
    List<?> found = em.createNativeQuery("""
        select number, version, status, requested_at, due_on, extended_because, reason from privacy_requests where customer_id = ? and not of_one order by id desc limit 1""")
        .setParameter(1, me.id()).getResultList();
    return found.stream().map(row -> (Object[]) row).findFirst().map(ErasureRow::of);
  }

  /** Until when the law wants names kept in the books; empty when there is nothing in them. */
  public Optional<LocalDate> keptByLawUntil() {
    return books.keptUntil(me.id());
  }

  /** Asks to be forgotten; while a request is open there is no second. */
  public void ask(@Prose @Size(max = 2000) String wish) {
    Caller caller = user.require();
    List<?> numbers = em.createNativeQuery("""
        insert into privacy_requests (number, customer_id, status, wish, requested_by, requested_by_name, requested_at, due_on)
        values ('P-' || nextval('privacy_request_numbers'), ?, 'OPEN', ?, ?, ?, ?, ?)
        on conflict (customer_id) where status in ('OPEN', 'RUNNING') and not of_one do nothing returning number""")
        .setParameter(1, me.id()).setParameter(2, wish == null || wish.isBlank() ? null : wish.strip()).setParameter(3, caller.subject()).setParameter(4, caller.name())
        .setParameter(5, Timestamp.from(clock.instant())).setParameter(6, java.sql.Date.valueOf(settings.companyDay(clock).plusMonths(1))).getResultList();
    numbers.forEach(number -> audit.record("erasure.asked", new RecordRef("privacy-request", (String) number), me.id()));
  }

  /**
   * Takes the request back, while nobody has decided.
   *
   * @throws NotFound when it is not the customer's, or was decided
   */
  public void withdraw(String number) {
    int changed = em.createNativeQuery("update privacy_requests set status = 'WITHDRAWN', version = version + 1 where number = ? and customer_id = ? and not of_one and status = 'OPEN'")
        .setParameter(1, number).setParameter(2, me.id()).executeUpdate();
    if (changed == 0) {
      throw new NotFound("privacy-request", number);
    }
    audit.record("erasure.withdrawn", new RecordRef("privacy-request", number), me.id());
  }
}
