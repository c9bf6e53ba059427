package org.tuttu.privacy;

import static org.tuttu.identity.StaffPermission.DECIDE_ERASURES;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.tuttu.audit.AuditTrail;
import org.tuttu.identity.Caller;
import org.tuttu.identity.CurrentUser;
import org.tuttu.identity.Erasing;
import org.tuttu.identity.PersonalData.Person;
import org.tuttu.identity.StaffMay;
import org.tuttu.privacy.selfservice.ErasureStatus;
import org.tuttu.shared.FieldChange;
import org.tuttu.shared.MailDraft;
import org.tuttu.shared.News;
import org.tuttu.shared.NewsKind;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.Prose;
import org.tuttu.shared.RecordRef;
import org.tuttu.shared.RuleViolated;
import org.tuttu.shared.StaleData;

/** The requests to be forgotten, as staff decide them. */
@ApplicationScoped
@Transactional
@StaffMay(DECIDE_ERASURES)
public class Erasures {

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  DataKinds kinds;

  @Inject
  KeptBooks books;

  @Inject
  OnePerson onePerson;

  @Inject
  CurrentUser user;

  @Inject
  AuditTrail audit;

  @Inject
  Event<News> news;

  @Inject
  Clock clock;

  /** That the caller sees the customer's data is in the audit trail. */
  public ErasureDetails details(String number) {
    List<?> found = em.createNativeQuery("""
        select r.number, r.version, r.status, c.number, c.name, r.wish, r.requested_by_name, r.requested_at, r.due_on, r.extended_because, r.decided_by_name, r.decided_at, r.reason,
          r.done_at, r.kept_until, c.id, r.done_parts, r.of_one, r.person_name, r.person_subject, r.contact_id
        from privacy_requests r join customers c on c.id = r.customer_id where r.number = ?""").setParameter(1, number).getResultList();
    Object[] row = (Object[]) found.stream().findFirst().orElseThrow(() -> new NotFound("privacy-request", number));
    long customerId = ((Number) row[15]).longValue();
    ErasureStatus status = ErasureStatus.valueOf((String) row[2]);
    audit.lookedAlso((String) row[3], customerId);
    boolean open = status == ErasureStatus.OPEN;
    Person one = (Boolean) row[17] ? onePerson.of(customerId, (String) row[3], (String) row[19], id(row[20])) : null;
    LocalDate kept = status == ErasureStatus.DONE ? day(row[14]) : (one == null ? books.keptUntil(customerId) : onePerson.keptUntil(one)).orElse(null);
    String done = (String) row[16];
    return new ErasureDetails((String) row[0], ((Number) row[1]).longValue(), status, (String) row[3], (String) row[4], one != null, (String) row[18], (String) row[5], (String) row[6], moment(row[7]), day(row[8]),
        (String) row[9], (String) row[10], moment(row[11]), (String) row[12], moment(row[13]), kept, !open ? List.of() : one == null ? books.obstacles(customerId) : onePerson.obstacles(one),
        done.isBlank() ? 0 : done.split(" ").length, kinds.parts().size());
  }

  /**
   * Begins to forget the customer, or one person of theirs, which cannot be undone: they are kept out from now on, and a job does the rest.
   *
   * @throws StaleData    when it was decided or taken back since the caller saw that version
   * @throws RuleViolated when orders are on their way, or something is owed; of one person, when the customer would have no owner, or is reached by their address of mail
   */
  public void approve(String number, long version) {
    Open request = open(number, version);
    Person one = request.ofOne() ? onePerson.of(request.customerId(), "", request.subject(), request.contactId()) : null;
    List<String> obstacles = one == null ? books.obstacles(request.customerId()) : onePerson.obstacles(one);
    if (!obstacles.isEmpty()) {
      throw new RuleViolated(obstacles.get(0));
    }
    decide(number, "RUNNING", null);
    List<String> people = one == null ? everybody(request.customerId()) : one.subjects();
    List<String> words = one == null ? books.words(request.customerId()) : one.words();
    em.createNativeQuery("update privacy_requests set subjects = ?, words = ?, next_at = ? where number = ?")
        .setParameter(1, Erasing.joined(people)).setParameter(2, Erasing.joined(words))
        .setParameter(3, Timestamp.from(clock.instant())).setParameter(4, number).executeUpdate();
    audit.record("erasure.approved", new RecordRef("privacy-request", number), request.customerId());
    if (one != null && !request.requestedBy().equals(request.subject())) {
      tell(request, "person-erasure-approved", number);
      return;
    }
    news.fire(News.of(NewsKind.PEOPLE, "erasure-approved", number).about(request.customerId()).to(request.requestedBy()).at(request.page())
        .saying((recipient, language) -> MailDraft.to(recipient, language, "erasure-approved", number)));
  }

  /** @throws StaleData when it was decided or taken back since the caller saw that version */
  public void refuse(String number, long version, @NotBlank @Prose @Size(max = 1000) String reason) {
    Open request = open(number, version);
    decide(number, "REFUSED", reason.strip());
    audit.record("erasure.refused", new RecordRef("privacy-request", number), request.customerId());
    tell(request, "erasure-refused", number);
  }

  /**
   * Takes two months more, once, and tells the customer so.
   *
   * @throws StaleData    when it was decided or taken back since the caller saw that version
   * @throws RuleViolated {@code privacy.extended-already}
   */
  public void extend(String number, long version, @NotBlank @Prose @Size(max = 1000) String reason) {
    Open request = open(number, version);
    if (request.extended()) {
      throw new RuleViolated("privacy.extended-already");
    }
    em.createNativeQuery("update privacy_requests set due_on = due_on + interval '2 months', extended_because = ?, version = version + 1 where number = ?")
        .setParameter(1, reason.strip()).setParameter(2, number).executeUpdate();
    audit.record("erasure.extended", new RecordRef("privacy-request", number), request.customerId());
    tell(request, "erasure-extended", number);
  }

  private void tell(Open request, String name, String number) {
    news.fire(News.of(NewsKind.PEOPLE, name, number).about(request.customerId()).to(request.requestedBy()).at(request.page()));
  }

  private List<String> everybody(long customerId) {
    List<?> people = em.createNativeQuery("select subject from memberships where customer_id = ?").setParameter(1, customerId).getResultList();
    return people.stream().map(String.class::cast).toList();
  }

  private record Open(long customerId, String requestedBy, boolean extended, boolean ofOne, String subject, Long contactId) {

    /** Where the customer sees it. */
    String page() {
      return ofOne ? "/privacy/person" : "/privacy/erasure";
    }
  }

  private Open open(String number, long version) {
    List<?> found = em.createNativeQuery("select customer_id, requested_by, extended_because is not null, status, version, of_one, person_subject, contact_id from privacy_requests where number = ? for update")
        .setParameter(1, number).getResultList();
    Object[] row = (Object[]) found.stream().findFirst().orElseThrow(() -> new NotFound("privacy-request", number));
    if (((Number) row[4]).longValue() != version || !row[3].equals("OPEN")) {
      throw new StaleData(List.of(new FieldChange("status", "OPEN", (String) row[3])));
    }
    return new Open(((Number) row[0]).longValue(), (String) row[1], (Boolean) row[2], (Boolean) row[5], (String) row[6], id(row[7]));
  }

  private void decide(String number, String status, String reason) {
    Caller caller = user.require();
    em.createNativeQuery("""
        update privacy_requests set status = ?, reason = ?, decided_by = ?, decided_by_name = ?, decided_at = ?, next_at = case when ? = 'RUNNING' then cast(? as timestamptz) end,
          version = version + 1 where number = ?""")
        .setParameter(1, status).setParameter(2, reason).setParameter(3, caller.subject()).setParameter(4, caller.name())
        .setParameter(5, Timestamp.from(clock.instant())).setParameter(6, status).setParameter(7, Timestamp.from(clock.instant())).setParameter(8, number).executeUpdate();
  }

  private static Long id(Object value) {
    return value == null ? null : ((Number) value).longValue();
  }

  private static Instant moment(Object value) {
    return value == null ? null : ((Timestamp) value).toInstant();
  }

  private static LocalDate day(Object value) {
    return value == null ? null : ((java.sql.Date) value).toLocalDate();
  }
}
