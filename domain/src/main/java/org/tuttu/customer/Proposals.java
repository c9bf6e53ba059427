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
import java.util.Optional;
import org.tuttu.audit.AuditTrail;
import org.tuttu.customer.selfservice.ChangePolicy;
import org.tuttu.customer.selfservice.ChangeRule;
import org.tuttu.customer.selfservice.ChangeStatus;
import org.tuttu.customer.selfservice.Proposal;
import org.tuttu.identity.CurrentUser;
import org.tuttu.identity.CustomerMay;
import org.tuttu.shared.FieldChange;
import org.tuttu.shared.Language;
import org.tuttu.shared.MailDraft;
import org.tuttu.shared.Outbox;
import org.tuttu.shared.RecordRef;
import org.tuttu.shared.RuleViolated;
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
    Map<String, ChangeRule> rules = changePolicies.of(customer.kind());
    requireGoodDay(draft, rules);
    boolean document = false;
    List<FieldChange> atOnce = new ArrayList<>();
    List<FieldChange> toDecide = new ArrayList<>();
    List<FieldChange> toConfirm = new ArrayList<>();
    for (FieldChange change : draft.changes()) {
      List<ChangeRule> its = rules(draft, change, rules);
      ChangePolicy strictest = its.stream().map(ChangeRule::policy).max(Comparator.naturalOrder()).orElse(ChangePolicy.AT_ONCE);
      document = document || its.stream().anyMatch(ChangeRule::document);
      (switch (strictest) {
        case STAFF_DECIDES -> toDecide;
        case MAILED_CODE -> draft.hasNewValue() ? toConfirm : atOnce;
        case AT_ONCE -> atOnce;
      }).add(change);
    }
    ChangeRequest done = atOnce.isEmpty() ? null : apply(customer, draft, atOnce);
    ChangeRequest asked = toDecide.isEmpty() ? null : keepWaiting(customer, draft, toDecide, document);
    return new Proposal(number(done, ChangeStatus.APPLIED), number(asked, ChangeStatus.WAITING), toConfirm.isEmpty() ? null : keepUnconfirmed(customer, draft, toConfirm),
        number(asked, ChangeStatus.INCOMPLETE), number(done, ChangeStatus.SCHEDULED));
  }

  private static String number(ChangeRequest request, ChangeStatus status) {
    return request == null || request.status() != status ? null : request.number();
  }

  private static List<ChangeRule> rules(ChangeDraft draft, FieldChange change, Map<String, ChangeRule> rules) {
    List<String> fields = draft.policies().isEmpty() ? List.of(change.field()) : draft.policies();
    return fields.stream().map(rules::get).filter(Objects::nonNull).toList();
  }

  private void requireGoodDay(ChangeDraft draft, Map<String, ChangeRule> rules) {
    if (draft.effectiveOn() == null) {
      return;
    }
    LocalDate today = settings.companyDay(clock);
    if (draft.effectiveOn().isBefore(today) || draft.effectiveOn().isAfter(today.plusYears(1))) {
      throw RuleViolated.at("effectiveOn", "change.day-out-of-reach");
    }
    if (draft.changes().stream().anyMatch(change -> rules(draft, change, rules).stream().anyMatch(rule -> !rule.dated()))) {
      throw RuleViolated.at("effectiveOn", "change.not-dated");
    }
  }

  /** What holds at once leaves what waits as it is; what is to hold later takes the place of what was to. */
  private ChangeRequest apply(Customer customer, ChangeDraft draft, List<FieldChange> changes) {
    Optional<ChangeRequest> same = draft.effectiveOn() == null ? Optional.empty() : repeated(customer, draft, changes);
    if (same.isPresent()) {
      return same.get();
    }
    ChangeRequest request = request(customer, draft, changes);
    request.apply(settings.companyDay(clock));
    em.persist(request);
    record(request.status() == ChangeStatus.SCHEDULED ? "change.scheduled" : "change.applied", request, changes);
    return request;
  }

  private ChangeRequest keepWaiting(Customer customer, ChangeDraft draft, List<FieldChange> changes, boolean document) {
    Optional<ChangeRequest> same = repeated(customer, draft, changes);
    if (same.isPresent()) {
      return same.get();
    }
    ChangeRequest request = request(customer, draft, changes);
    if (document) {
      request.askForDocument();
    }
    em.persist(request);
    record("change.requested", request, changes);
    return request;
  }

  /** The one that says the same already; others about the same are taken back. */
  private Optional<ChangeRequest> repeated(Customer customer, ChangeDraft draft, List<FieldChange> changes) {
    for (ChangeRequest earlier : waitingOf(customer)) {
      if (earlier.isRepeatedBy(draft, changes)) {
        return Optional.of(earlier);
      }
      if (earlier.isReplacedBy(draft, changes)) {
        earlier.withdraw();
        record("change.withdrawn", earlier, List.of());
      }
    }
    return Optional.empty();
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
        .setParameter("customer", customer).setParameter("open", List.of(ChangeStatus.WAITING, ChangeStatus.UNCONFIRMED, ChangeStatus.INCOMPLETE, ChangeStatus.SCHEDULED))
        .getResultList();
  }

  private void record(String action, ChangeRequest request, List<FieldChange> changes) {
    audit.record(action, new RecordRef("change-request", request.number()), request.customer().id(), changes);
  }
}
