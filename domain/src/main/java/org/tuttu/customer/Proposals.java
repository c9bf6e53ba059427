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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tuttu.audit.AuditTrail;
import org.tuttu.customer.selfservice.ChangePolicy;
import org.tuttu.customer.selfservice.ChangeStatus;
import org.tuttu.customer.selfservice.Proposal;
import org.tuttu.identity.CurrentUser;
import org.tuttu.identity.CustomerMay;
import org.tuttu.shared.FieldChange;
import org.tuttu.shared.Language;
import org.tuttu.shared.MailDraft;
import org.tuttu.shared.Outbox;
import org.tuttu.shared.RecordRef;
import org.tuttu.shared.Setting;
import org.tuttu.shared.Settings;

/** Turns what a customer proposes into change requests: applied at once, or waiting for staff or for a mailed code, as the policy of each field says. */
@ApplicationScoped
@Transactional
@CustomerMay(PROPOSE_CHANGES)
public class Proposals {

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  CurrentUser user;

  @Inject
  ChangePolicies changePolicies;

  @Inject
  Outbox outbox;

  @Inject
  Settings settings;

  @Inject
  AuditTrail audit;

  @Inject
  Clock clock;

  /** @param customer whose row the caller has locked */
  public Proposal propose(Customer customer, ChangeDraft draft) {
    if (draft.changes().isEmpty()) {
      return new Proposal(null, null);
    }
    Map<String, ChangePolicy> policies = changePolicies.of(customer.kind());
    List<FieldChange> atOnce = new ArrayList<>();
    List<FieldChange> toDecide = new ArrayList<>();
    List<FieldChange> toConfirm = new ArrayList<>();
    for (FieldChange change : draft.changes()) {
      List<String> fields = draft.policies().isEmpty() ? List.of(change.field()) : draft.policies();
      ChangePolicy strictest = fields.stream().map(policies::get).filter(Objects::nonNull).max(Comparator.naturalOrder()).orElse(ChangePolicy.AT_ONCE);
      (switch (strictest) {
        case STAFF_DECIDES -> toDecide;
        case MAILED_CODE -> draft.hasNewValue() ? toConfirm : atOnce;
        case AT_ONCE -> atOnce;
      }).add(change);
    }
    return new Proposal(
        atOnce.isEmpty() ? null : apply(customer, draft, atOnce),
        toDecide.isEmpty() ? null : keepWaiting(customer, draft, toDecide),
        toConfirm.isEmpty() ? null : keepUnconfirmed(customer, draft, toConfirm));
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

  private String keepUnconfirmed(Customer customer, ChangeDraft draft, List<FieldChange> changes) {
    for (ChangeRequest earlier : waitingOf(customer)) {
      if (earlier.isRepeatedBy(draft, changes) && earlier.isExpecting(clock.instant())) {
        return earlier.number();
      }
      if (earlier.isRepeatedBy(draft, changes) || earlier.isReplacedBy(draft, changes)) {
        earlier.withdraw();
        record("change.withdrawn", earlier, List.of());
      }
    }
    ChangeRequest request = request(customer, draft, changes);
    sendCode(request);
    em.persist(request);
    record("change.requested", request, changes);
    return request.number();
  }

  /** Mails another code, unless one has just been mailed. */
  public void sendCodeAgain(ChangeRequest request) {
    request.requireUnconfirmed();
    if (!request.hasFreshCode(clock.instant())) {
      sendCode(request);
      em.createNativeQuery("update change_requests set code_tries = 0 where id = ?").setParameter(1, request.id()).executeUpdate();
    }
  }

  /** To the new address; the code is kept nowhere else once the mail has left. */
  private void sendCode(ChangeRequest request) {
    ChangeCode code = ChangeCode.random();
    request.expect(code, clock.instant());
    PortalUser reader = em.find(PortalUser.class, user.require().subject());
    Language language = reader == null ? request.customer().language() : reader.language();
    outbox.enqueue(MailDraft.to(request.codeRecipient(), language, "change-code", code.shown(), request.customer().name())
        .link(settings.get(Setting.PORTAL_URL) + "/account/confirm?number=" + request.number()));
  }

  private ChangeRequest request(Customer customer, ChangeDraft draft, List<FieldChange> changes) {
    Number number = (Number) em.createNativeQuery("select nextval('change_request_numbers')").getSingleResult();
    return new ChangeRequest("CR-" + number, customer, draft, changes, user.require(), clock.instant());
  }

  private List<ChangeRequest> waitingOf(Customer customer) {
    return em.createQuery("select r from ChangeRequest r where r.customer = :customer and r.status in :open", ChangeRequest.class)
        .setParameter("customer", customer).setParameter("open", List.of(ChangeStatus.WAITING, ChangeStatus.UNCONFIRMED)).getResultList();
  }

  private void record(String action, ChangeRequest request, List<FieldChange> changes) {
    audit.record(action, new RecordRef("change-request", request.number()), request.customer().id(), changes);
  }
}
