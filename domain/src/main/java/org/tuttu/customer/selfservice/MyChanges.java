package org.tuttu.customer.selfservice;

import static org.tuttu.identity.CustomerPermission.PAY_INVOICES;
import static org.tuttu.identity.CustomerPermission.PROPOSE_CHANGES;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.tuttu.audit.AuditTrail;
import org.tuttu.customer.Address;
import org.tuttu.customer.ChangeCode;
import org.tuttu.customer.ChangeDraft;
import org.tuttu.customer.ChangePolicies;
import org.tuttu.customer.ChangeRequest;
import org.tuttu.customer.ContactPoint;
import org.tuttu.customer.Customer;
import org.tuttu.customer.FieldValues;
import org.tuttu.customer.Proposals;
import org.tuttu.customer.WrongCodes;
import org.tuttu.identity.CurrentCustomer;
import org.tuttu.identity.CustomerMay;
import org.tuttu.shared.FieldChange;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.RecordRef;
import org.tuttu.shared.RuleViolated;
import org.tuttu.shared.Settings;

/**
 * What the current customer proposes to change. Each call tells what was done at once and what waits for staff; the same proposal twice makes one change. A
 * newer proposal about the same takes the place of one that waits.
 */
@ApplicationScoped
@Transactional
@CustomerMay(PROPOSE_CHANGES)
public class MyChanges {

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  CurrentCustomer me;

  @Inject
  Proposals proposals;

  @Inject
  ChangePolicies policies;

  @Inject
  WrongCodes wrongCodes;

  @Inject
  AuditTrail audit;

  @Inject
  Settings settings;

  @Inject
  Clock clock;

  /** @throws org.tuttu.shared.StaleData with what the caller wants (before) and what stands now (after) */
  public Proposal proposeDetails(long version, @NotNull @Valid MyDetailsInput input) {
    return proposeDetails(version, input, null);
  }

  /**
   * @param from from which day it holds, where the rules let the customer say so; null for at once
   * @throws org.tuttu.shared.StaleData with what the caller wants (before) and what stands now (after)
   */
  public Proposal proposeDetails(long version, @NotNull @Valid MyDetailsInput input, LocalDate from) {
    Customer customer = locked();
    FieldValues wanted = customer.wanted(input);
    customer.requireVersion(version, wanted);
    return propose(customer, ChangeSubject.CUSTOMER, null, null, ChangeAction.CHANGE, customer.values().changesTo(wanted), List.of(), from);
  }

  public Proposal addAddress(@NotNull @Valid AddressInput input) {
    FieldValues wanted = Address.valuesOf(input);
    return propose(locked(), ChangeSubject.ADDRESS, null, input.street(), ChangeAction.ADD, FieldValues.none().changesTo(wanted),
        List.of("address." + input.kind()));
  }

  public Proposal changeAddress(long id, long version, @NotNull @Valid AddressInput input) {
    Customer customer = locked();
    Address address = customer.address(id);
    FieldValues wanted = Address.valuesOf(input);
    if (input.validFrom() == null) {
      wanted = wanted.with("validFrom", address.validFrom());
    }
    address.requireVersion(version, wanted);
    address.requireOpen();
    return propose(customer, ChangeSubject.ADDRESS, id, address.label(), ChangeAction.CHANGE, address.values().changesTo(wanted),
        List.of("address." + address.kind(), "address." + input.kind()));
  }

  /** @param lastDay the last day on which the address is valid */
  public Proposal endAddress(long id, @NotNull LocalDate lastDay) {
    Customer customer = locked();
    Address address = customer.address(id);
    address.requireEndable(lastDay);
    return propose(customer, ChangeSubject.ADDRESS, id, address.label(), ChangeAction.END,
        List.of(new FieldChange("validUntil", null, lastDay.toString())), List.of("address." + address.kind()));
  }

  public Proposal addContactPoint(@NotNull @Valid ContactPointInput input) {
    return addContactPoint(input, null);
  }

  /** @param from from which day it is there, where the rules let the customer say so; null for at once */
  public Proposal addContactPoint(@NotNull @Valid ContactPointInput input, LocalDate from) {
    Customer customer = locked();
    FieldValues wanted = ContactPoint.valuesOf(input, customer.country());
    if (customer.has(input)) {
      return new Proposal(null, null);
    }
    return propose(customer, ChangeSubject.CONTACT_POINT, null, input.value().strip(), ChangeAction.ADD, FieldValues.none().changesTo(wanted),
        List.of("contactPoint." + input.kind()), from);
  }

  /** Changes value and label, and makes it the preferred one of its kind; that it no longer is, another one's being preferred says. */
  public Proposal changeContactPoint(long id, long version, @NotNull @Valid ContactPointInput input) {
    return changeContactPoint(id, version, input, null);
  }

  /** @param from from which day it holds, where the rules let the customer say so; null for at once */
  public Proposal changeContactPoint(long id, long version, @NotNull @Valid ContactPointInput input, LocalDate from) {
    Customer customer = locked();
    ContactPoint point = customer.contactPoint(id);
    FieldValues wanted = ContactPoint.valuesOf(input, customer.country()).with("preferred", input.preferred() || point.isPreferred());
    point.requireVersion(version, wanted);
    customer.requireChangeable(point, input);
    return propose(customer, ChangeSubject.CONTACT_POINT, id, point.value(), ChangeAction.CHANGE, point.values().changesTo(wanted),
        List.of("contactPoint." + input.kind()), from);
  }

  public Proposal preferContactPoint(long id) {
    Customer customer = locked();
    ContactPoint point = customer.contactPoint(id);
    FieldValues wanted = point.values().with("preferred", true);
    return propose(customer, ChangeSubject.CONTACT_POINT, id, point.value(), ChangeAction.CHANGE, point.values().changesTo(wanted),
        List.of("contactPoint." + point.kind()));
  }

  public Proposal removeContactPoint(long id) {
    Customer customer = locked();
    ContactPoint point = customer.contactPoint(id);
    return propose(customer, ChangeSubject.CONTACT_POINT, id, point.value(), ChangeAction.END, point.values().changesTo(FieldValues.none()),
        List.of("contactPoint." + point.kind()));
  }

  /** What becomes of a change when it is proposed: by field of the customer's, and by kind of address and contact point such as {@code address.BILLING}. */
  public Map<String, ChangeRule> rules() {
    Customer customer = em.find(Customer.class, me.id());
    return policies.of(customer.kind());
  }

  /**
   * Does what waits for a mailed code.
   *
   * @throws NotFound                      when the customer has no such change request
   * @throws org.tuttu.shared.RuleViolated when the code is wrong, too old, or was tried too often
   */
  public void confirm(String changeNumber, String code) {
    Customer customer = locked();
    ChangeRequest request = request(changeNumber);
    request.requireUnconfirmed();
    if (!wrongCodes.takeTry(request.id())) {
      throw RuleViolated.at("code", "change.code-worn-out");
    }
    request.confirm(ChangeCode.typed(code), clock.instant(), settings.companyDay(clock));
    audit.record(request.row().isOpen() ? "change.scheduled" : "change.applied", new RecordRef("change-request", changeNumber), customer.id(), request.changes());
  }

  /** Mails another code in place of the one before; twice within a minute is once. */
  public void sendCodeAgain(String changeNumber) {
    locked();
    proposals.sendCodeAgain(request(changeNumber));
  }

  /**
   * For somebody who is about to confirm it.
   *
   * @throws NotFound when the customer has no such change request
   */
  public ChangeRow change(String changeNumber) {
    ChangeRow row = request(changeNumber).row();
    return row.subject() != ChangeSubject.ACCOUNT || me.may(PAY_INVOICES, row.subjectLabel()) ? row : row.masked();
  }

  /** Takes back a change that still waits, for a decision or for its day. */
  public void withdraw(String changeNumber) {
    locked();
    request(changeNumber).withdraw();
    audit.record("change.withdrawn", new RecordRef("change-request", changeNumber), me.id());
  }

  private ChangeRequest request(String changeNumber) {
    return em.createQuery("select r from ChangeRequest r where r.number = :number and r.customer.id = :me", ChangeRequest.class)
        .setParameter("number", changeNumber).setParameter("me", me.id())
        .getResultStream().findFirst().orElseThrow(() -> new NotFound("change-request", changeNumber));
  }

  private Proposal propose(
      Customer customer, ChangeSubject subject, Long id, String label, ChangeAction action, List<FieldChange> changes, List<String> policies) {
    return propose(customer, subject, id, label, action, changes, policies, null);
  }

  private Proposal propose(
      Customer customer, ChangeSubject subject, Long id, String label, ChangeAction action, List<FieldChange> changes, List<String> policies, LocalDate from) {
    return proposals.propose(customer, new ChangeDraft(subject, id, label, action, changes, policies, from));
  }

  private Customer locked() {
    Customer customer = em.find(Customer.class, me.id(), LockModeType.PESSIMISTIC_WRITE);
    if (customer == null) {
      throw new NotFound("customer", me.number());
    }
    return customer;
  }
}
