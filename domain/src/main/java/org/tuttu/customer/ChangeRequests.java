package org.tuttu.customer;

import static org.tuttu.identity.StaffPermission.DECIDE_CHANGES;
import static org.tuttu.identity.StaffPermission.VIEW_CUSTOMERS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.tuttu.audit.AuditTrail;
import org.tuttu.customer.selfservice.ChangeRow;
import org.tuttu.customer.selfservice.ChangeStatus;
import org.tuttu.identity.CurrentUser;
import org.tuttu.identity.StaffMay;
import org.tuttu.shared.FieldChange;
import org.tuttu.shared.MailDraft;
import org.tuttu.shared.News;
import org.tuttu.shared.NewsKind;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.PageOf;
import org.tuttu.shared.PageRequest;
import org.tuttu.shared.Prose;
import org.tuttu.shared.RecordRef;
import org.tuttu.shared.Setting;
import org.tuttu.shared.Settings;

/** The changes that customers proposed, as staff see and decide them. */
@ApplicationScoped
@Transactional
@StaffMay(DECIDE_CHANGES)
public class ChangeRequests {

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  CurrentUser user;

  @Inject
  Event<News> news;

  @Inject
  AuditTrail audit;

  @Inject
  Settings settings;

  @Inject
  Clock clock;

  /** Those that wait for a decision, the oldest first. */
  public PageOf<ChangeRow> waiting(PageRequest page) {
    return rows(page, em.createQuery("""
        select r from ChangeRequest r join fetch r.customer where r.status = :waiting and r.id > :after order by r.id""", ChangeRequest.class)
        .setParameter("waiting", ChangeStatus.WAITING).setParameter("after", page.afterId(0))
        .setMaxResults(page.size() + 1).getResultStream());
  }

  /** All of one customer's, newest first: its part of the timeline. */
  @StaffMay(VIEW_CUSTOMERS)
  public PageOf<ChangeRow> ofCustomer(String customerNumber, PageRequest page) {
    return rows(page, em.createQuery("""
        select r from ChangeRequest r join fetch r.customer
        where r.customer.id = (select c.id from Customer c where c.number = :customer) and r.id < :after order by r.id desc""",
        ChangeRequest.class)
        .setParameter("customer", customerNumber).setParameter("after", page.afterId(Long.MAX_VALUE))
        .setMaxResults(page.size() + 1).getResultStream());
  }

  /** Before and after side by side, with what stands now; that the caller sees the customer's data is in the audit trail. */
  @StaffMay(VIEW_CUSTOMERS)
  public ChangeDetails details(String number) {
    ChangeRequest request = byNumber(number);
    audit.lookedAlso(request.customer().number(), request.customer().id());
    return request.details();
  }

  /**
   * Applies the change, or lets it wait for its day, and tells the customer.
   *
   * @throws org.tuttu.shared.StaleData when it was decided or withdrawn since the caller saw that version
   * @throws org.tuttu.shared.RuleViolated when it cannot be applied any more
   */
  public void approve(String number, long version) {
    ChangeRequest request = locked(number);
    request.requireWaiting(version);
    request.approve(user.require(), clock.instant(), settings.companyDay(clock));
    audit.record("change.approved", new RecordRef("change-request", number), request.customer().id(), request.changes());
    tell(request, request.status() == ChangeStatus.SCHEDULED ? "change-approved-later" : "change-approved", number);
  }

  /**
   * Leaves things as they are and tells the customer why.
   *
   * @throws org.tuttu.shared.StaleData when it was decided or withdrawn since the caller saw that version
   */
  public void refuse(String number, long version, @NotBlank @Prose @Size(max = 1000) String reason) {
    ChangeRequest request = locked(number);
    request.requireWaiting(version);
    request.refuse(reason, user.require(), clock.instant());
    audit.record("change.refused", new RecordRef("change-request", number), request.customer().id(),
        List.of(new FieldChange("reason", null, reason.strip())));
    tell(request, "change-refused", number, reason.strip());
  }

  /**
   * Takes back what was decided, or done at once, and tells the customer: what was done is as before, what was refused waits again.
   *
   * @throws org.tuttu.shared.StaleData    when it went on since the caller saw that version, or what it changed was changed again since
   * @throws org.tuttu.shared.RuleViolated when there is nothing to take back any more
   */
  public void undo(String number, long version) {
    ChangeRequest request = locked(number);
    ChangeStatus before = request.status();
    request.undo(version, user.require(), clock.instant(), LocalDate.now(clock));
    audit.record("change.undone", new RecordRef("change-request", number), request.customer().id(),
        List.of(new FieldChange("changeStatus", before.name(), request.status().name())));
    tell(request, request.status() == ChangeStatus.UNDONE ? "change-undone" : "change-reopened", number);
  }

  private void tell(ChangeRequest request, String name, Object... args) {
    news.fire(News.of(NewsKind.CHANGES, name, args).about(request.customer().id()).to(request.requestedBy()).at("/account/change?number=" + request.number())
        .saying((recipient, language) -> MailDraft.to(recipient, language, name, args).link(settings.get(Setting.PORTAL_URL) + "/account/changes")));
  }

  /** The customer's row is locked first, as every command about a customer does. */
  private ChangeRequest locked(String number) {
    List<Long> customer = em.createQuery("select r.customer.id from ChangeRequest r where r.number = :number", Long.class)
        .setParameter("number", number).getResultList();
    if (!customer.isEmpty()) {
      em.find(Customer.class, customer.get(0), LockModeType.PESSIMISTIC_WRITE);
    }
    return byNumber(number);
  }

  private ChangeRequest byNumber(String number) {
    return em.createQuery("select r from ChangeRequest r join fetch r.customer where r.number = :number", ChangeRequest.class)
        .setParameter("number", number).getResultStream().findFirst().orElseThrow(() -> new NotFound("change-request", number));
  }

  private static PageOf<ChangeRow> rows(PageRequest page, Stream<ChangeRequest> requests) {
    return PageOf.of(requests.map(ChangeRequest::row).toList(), page, ChangeRow::id);
  }
}
