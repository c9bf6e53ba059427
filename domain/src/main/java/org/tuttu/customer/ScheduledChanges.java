package org.tuttu.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.tuttu.audit.AuditTrail;
import org.tuttu.customer.selfservice.ChangeStatus;
import org.tuttu.identity.SystemOnly;
import org.tuttu.shared.DomainException;
import org.tuttu.shared.News;
import org.tuttu.shared.NewsKind;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.RecordRef;
import org.tuttu.shared.RuleViolated;
import org.tuttu.shared.Settings;
import org.tuttu.shared.Texts;

/** Does what customers wanted from a later day, when that day has come: each in one transaction that also says that it is done. */
@ApplicationScoped
@SystemOnly
@Transactional(TxType.REQUIRES_NEW)
public class ScheduledChanges {

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  AuditTrail audit;

  @Inject
  Event<News> news;

  @Inject
  Settings settings;

  @Inject
  Clock clock;

  /**
   * Whoever is at the same customer at the same moment waits, and then finds it done.
   *
   * @return whether there may be more
   */
  public boolean applyNext() {
    LocalDate today = settings.companyDay(clock);
    List<?> next = em.createNativeQuery("select id, customer_id from change_requests where status = 'SCHEDULED' and effective_on <= ? order by effective_on, id limit 1")
        .setParameter(1, Date.valueOf(today)).getResultList();
    if (next.isEmpty()) {
      return false;
    }
    Object[] row = (Object[]) next.get(0);
    em.find(Customer.class, ((Number) row[1]).longValue(), LockModeType.PESSIMISTIC_WRITE);
    ChangeRequest request = em.find(ChangeRequest.class, ((Number) row[0]).longValue());
    if (request.status() == ChangeStatus.SCHEDULED) {
      apply(request, today);
    }
    return true;
  }

  /** What was to change may be gone by now, or no longer be as the rules want it: then the customer is told, and everything stays. */
  private void apply(ChangeRequest request, LocalDate today) {
    RecordRef ref = new RecordRef("change-request", request.number());
    try {
      request.apply(today);
      audit.record("change.applied", ref, request.customer().id(), request.changes());
      tell(request, "change-day-came");
    } catch (NotFound gone) {
      refuse(request, ref, new RuleViolated("change.gone-on-its-day"));
    } catch (RuleViolated refused) {
      refuse(request, ref, refused);
    }
  }

  private void refuse(ChangeRequest request, RecordRef ref, DomainException why) {
    request.fail(Texts.error(request.customer().language().locale(), why));
    audit.record("change.refused", ref, request.customer().id());
    tell(request, "change-refused");
  }

  private void tell(ChangeRequest request, String name) {
    String reason = request.row().reason();
    News told = reason == null ? News.of(NewsKind.CHANGES, name, request.number()) : News.of(NewsKind.CHANGES, name, request.number(), reason);
    news.fire(told.about(request.customer().id()).to(request.requestedBy()).at("/account/change?number=" + request.number()));
  }
}
