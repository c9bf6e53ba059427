package org.tuttu.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tuttu.audit.AuditTrail;
import org.tuttu.identity.PersonalData;
import org.tuttu.identity.PersonalData.Person;
import org.tuttu.identity.PersonalData.Step;
import org.tuttu.identity.SystemOnly;
import org.tuttu.shared.RecordRef;
import org.tuttu.shared.Settings;

/**
 * Forgets, batch by batch, each in a transaction of its own that also keeps how far it came: after a crash it goes on there. Whoever is at a request holds its row; other nodes take other requests.
 */
@ApplicationScoped
@SystemOnly
@Transactional(TxType.REQUIRES_NEW)
public class ErasureSteps {

  private static final Duration PAUSE = Duration.ofMinutes(1);

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  DataKinds kinds;

  @Inject
  KeptBooks books;

  @Inject
  OnePerson onePerson;

  @Inject
  AuditTrail audit;

  @Inject
  Settings settings;

  @Inject
  Clock clock;

  /** @return whether there may be more to do now */
  public boolean step() {
    List<?> next = em.createNativeQuery("""
        select r.id, r.number, c.id, c.number, r.subjects, r.words, r.of_one, r.contact_id, r.done_parts
        from privacy_requests r join customers c on c.id = r.customer_id
        where r.status = 'RUNNING' and r.next_at <= ? order by r.next_at, r.id limit 1 for update of r skip locked""")
        .setParameter(1, Timestamp.from(clock.instant())).getResultList();
    if (next.isEmpty()) {
      return false;
    }
    Object[] request = (Object[]) next.get(0);
    List<String> done = Arrays.asList(((String) request[8]).split(" "));
    Optional<PersonalData> part = kinds.parts().stream().filter(each -> !done.contains(each.part())).findFirst();
    if (part.isEmpty()) {
      finish(request);
      return true;
    }
    Step step = erase(part.get(), request);
    em.createNativeQuery("update privacy_requests set next_at = ?, done_parts = trim(done_parts || ' ' || ?) where id = ?")
        .setParameter(1, Timestamp.from(step == Step.LATER ? clock.instant().plus(PAUSE) : clock.instant()))
        .setParameter(2, step == Step.DONE ? part.get().part() : "").setParameter(3, request[0]).executeUpdate();
    return true;
  }

  /** What the law wanted kept goes when its time is over: everything is done once more, which changes nothing but this. */
  public boolean endKeeping() {
    LocalDate today = settings.companyDay(clock);
    List<?> next = em.createNativeQuery("""
        select r.id, r.number, c.id, c.number, coalesce(r.subjects, ''), coalesce(r.words, ''), r.of_one, r.contact_id from privacy_requests r join customers c on c.id = r.customer_id
        where r.kept_until < ? order by r.kept_until limit 1 for update of r skip locked""").setParameter(1, java.sql.Date.valueOf(today)).getResultList();
    if (next.isEmpty()) {
      return false;
    }
    Object[] request = (Object[]) next.get(0);
    boolean more = kinds.parts().stream().filter(part -> isKeeping(part, request)).map(part -> erase(part, request)).toList().contains(Step.MORE);
    if (!more) {
      keep(request, keptUntil(request).filter(day -> !day.isBefore(today)).orElse(null));
    }
    return true;
  }

  /** One person may have come back since: only the books still have what was to be forgotten then. */
  private boolean isKeeping(PersonalData part, Object[] request) {
    return !isOne(request) || part.newestInBooks(person(request)).isPresent();
  }

  private Step erase(PersonalData part, Object[] request) {
    return isOne(request) ? part.eraseOne(person(request)) : part.erase(person(request));
  }

  private Optional<LocalDate> keptUntil(Object[] request) {
    Person person = person(request);
    return isOne(request) ? onePerson.keptUntil(person) : books.keptUntil(person.customerId());
  }

  /** By which words one person is found in the books is kept as long as these are: a customer's own books need none. */
  private void keep(Object[] request, LocalDate until) {
    em.createNativeQuery("update privacy_requests set kept_until = cast(? as date), subjects = null, words = case when ? then words end where id = ?")
        .setParameter(1, until == null ? null : until.toString()).setParameter(2, isOne(request) && until != null).setParameter(3, request[0]).executeUpdate();
  }

  private void finish(Object[] request) {
    long customerId = ((Number) request[2]).longValue();
    em.createNativeQuery("delete from data_exports where customer_id = ?").setParameter(1, customerId).executeUpdate();
    em.createNativeQuery("""
        update privacy_requests set wish = null, person_name = null, extended_because = null, reason = case when reason is not null then '–' end
        where customer_id = ? and (not ? or id = ? or person_subject = any(string_to_array(?, chr(31))) or contact_id = cast(? as bigint))""")
        .setParameter(1, customerId).setParameter(2, isOne(request)).setParameter(3, request[0]).setParameter(4, request[4])
        .setParameter(5, request[7] == null ? null : request[7].toString()).executeUpdate();
    em.createNativeQuery("update privacy_requests set requested_by_name = '–' where customer_id = ? and (not ? or requested_by = any(string_to_array(?, chr(31))))")
        .setParameter(1, customerId).setParameter(2, isOne(request)).setParameter(3, request[4]).executeUpdate();
    Optional<LocalDate> kept = keptUntil(request);
    em.createNativeQuery("update privacy_requests set status = 'DONE', next_at = null, done_at = ?, version = version + 1 where id = ?")
        .setParameter(1, Timestamp.from(clock.instant())).setParameter(2, request[0]).executeUpdate();
    keep(request, kept.orElse(null));
    audit.record(isOne(request) ? "erasure.person-done" : "erasure.done", new RecordRef("privacy-request", (String) request[1]), customerId);
  }

  /** Who has come to act for another customer too stays, but not here. */
  private Person person(Object[] request) {
    List<String> subjects = split((String) request[4]);
    long customerId = ((Number) request[2]).longValue();
    List<?> elsewhere = subjects.isEmpty() ? List.of() : em.createNativeQuery("""
        select distinct subject from memberships where subject = any(string_to_array(?, chr(31))) and customer_id <> ?""")
        .setParameter(1, request[4]).setParameter(2, customerId).getResultList();
    List<String> own = subjects.stream().filter(subject -> !elsewhere.contains(subject)).toList();
    return new Person(customerId, (String) request[3], subjects, own, split((String) request[5]), kinds.keepBooksFrom(),
        request[7] == null ? null : ((Number) request[7]).longValue());
  }

  private static boolean isOne(Object[] request) {
    return (Boolean) request[6];
  }

  private static List<String> split(String joined) {
    return joined == null || joined.isEmpty() ? List.of() : List.of(joined.split("\u001f"));
  }
}
