package org.tuttu.customer;

import static org.tuttu.identity.CustomerPermission.PROPOSE_CHANGES;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tuttu.audit.AuditTrail;
import org.tuttu.customer.selfservice.ChangeStatus;
import org.tuttu.customer.selfservice.Proposal;
import org.tuttu.identity.CurrentUser;
import org.tuttu.identity.CustomerMay;
import org.tuttu.shared.FieldChange;
import org.tuttu.shared.RecordRef;

/** Turns what a customer proposes into change requests: applied at once, or waiting for staff, as the policy of each field says. */
@ApplicationScoped
@Transactional
@CustomerMay(PROPOSE_CHANGES)
public class Proposals {

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  CurrentUser user;

  @Inject
  AuditTrail audit;

  @Inject
  Clock clock;

  /** @param customer whose row the caller has locked */
  public Proposal propose(Customer customer, ChangeDraft draft) {
    if (draft.changes().isEmpty()) {
      return new Proposal(null, null);
    }
    Set<String> decidedByStaff = decidedByStaff();
    List<FieldChange> atOnce = new ArrayList<>();
    List<FieldChange> toDecide = new ArrayList<>();
    for (FieldChange change : draft.changes()) {
      List<String> policies = draft.policies().isEmpty() ? List.of(change.field()) : draft.policies();
      (policies.stream().anyMatch(decidedByStaff::contains) ? toDecide : atOnce).add(change);
    }
    return new Proposal(
        atOnce.isEmpty() ? null : apply(customer, draft, atOnce),
        toDecide.isEmpty() ? null : keepWaiting(customer, draft, toDecide));
  }

  private String apply(Customer customer, ChangeDraft draft, List<FieldChange> changes) {
    ChangeRequest request = request(customer, draft, changes);
    request.applyAtOnce(LocalDate.now(clock));
    em.persist(request);
    record("change.applied", request, changes);
    return request.number();
  }

  private String keepWaiting(Customer customer, ChangeDraft draft, List<FieldChange> changes) {
    for (ChangeRequest earlier : waitingOf(customer)) {
      if (earlier.isRepeatedBy(draft, changes)) {
        return earlier.number();
      }
      if (earlier.isReplacedBy(draft, changes)) {
        earlier.withdraw();
        record("change.withdrawn", earlier, List.of());
      }
    }
    ChangeRequest request = request(customer, draft, changes);
    em.persist(request);
    record("change.requested", request, changes);
    return request.number();
  }

  private ChangeRequest request(Customer customer, ChangeDraft draft, List<FieldChange> changes) {
    Number number = (Number) em.createNativeQuery("select nextval('change_request_numbers')").getSingleResult();
    return new ChangeRequest("CR-" + number, customer, draft, changes, user.require(), clock.instant());
  }

  private List<ChangeRequest> waitingOf(Customer customer) {
    return em.createQuery("select r from ChangeRequest r where r.customer = :customer and r.status = :waiting", ChangeRequest.class)
        .setParameter("customer", customer).setParameter("waiting", ChangeStatus.WAITING).getResultList();
  }

  /** The policies under which staff decide: a field of the customer's, or a kind of address or contact point such as {@code address.BILLING}. */
  public Set<String> decidedByStaff() {
    List<?> fields = em.createNativeQuery("select field from change_policies where policy = 'STAFF_DECIDES'").getResultList();
    return fields.stream().map(String.class::cast).collect(Collectors.toSet());
  }

  private void record(String action, ChangeRequest request, List<FieldChange> changes) {
    audit.record(action, new RecordRef("change-request", request.number()), request.customer().id(), changes);
  }
}
