package org.tuttu.customer;

import static org.tuttu.identity.StaffPermission.INVITE;
import static org.tuttu.identity.StaffPermission.VIEW_CUSTOMERS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import org.tuttu.audit.AuditTrail;
import org.tuttu.customer.selfservice.AccessInput;
import org.tuttu.customer.selfservice.AccountChoice;
import org.tuttu.customer.selfservice.InvitationRow;
import org.tuttu.customer.selfservice.People;
import org.tuttu.customer.selfservice.PeopleEventRow;
import org.tuttu.customer.selfservice.PersonRow;
import org.tuttu.identity.StaffMay;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.PageOf;
import org.tuttu.shared.PageRequest;

/** Who may act for any customer, as staff see and decide it: the same as an owner can, for one who cannot help themselves. */
@ApplicationScoped
@Transactional
@StaffMay(VIEW_CUSTOMERS)
public class CustomerPeople {

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  MembershipSteps steps;

  @Inject
  AuditTrail audit;

  @Inject
  Clock clock;

  /** Members, and on the first page the pending invitations; that the caller sees them is in the audit trail. */
  public People list(String customerNumber, PageRequest page) {
    long id = id(customerNumber);
    audit.lookedAlso(customerNumber, id);
    return new CustomerParts(em, id).people(page, clock.instant());
  }

  /** What the customer's owners and staff did about the people, the newest first. */
  public PageOf<PeopleEventRow> history(String customerNumber, PageRequest page) {
    return new CustomerParts(em, id(customerNumber)).peopleHistory(page);
  }

  /** @throws NotFound when nobody has access to the customer by this membership */
  @StaffMay(INVITE)
  public PersonRow person(String customerNumber, long membershipId) {
    long id = id(customerNumber);
    audit.lookedAlso(customerNumber, id);
    return new CustomerParts(em, id).member(membershipId);
  }

  /** @throws NotFound when the customer has no such invitation that is pending */
  @StaffMay(INVITE)
  public InvitationRow invitation(String customerNumber, long invitationId) {
    long id = id(customerNumber);
    audit.lookedAlso(customerNumber, id);
    return new CustomerParts(em, id).invitation(invitationId, clock.instant());
  }

  /** The accounts for which rights can be given one by one. */
  @StaffMay(INVITE)
  public List<AccountChoice> accounts(String customerNumber) {
    return new CustomerParts(em, id(customerNumber)).accountChoices();
  }

  /**
   * Gives other rights in place of those that somebody has.
   *
   * @param version the one that the caller saw
   * @throws org.tuttu.shared.StaleData    when they were changed meanwhile
   * @throws org.tuttu.shared.RuleViolated when the last owner would be none any more
   */
  @StaffMay(INVITE)
  public void change(String customerNumber, long membershipId, long version, @NotNull @Valid AccessInput access) {
    steps.change(id(customerNumber), membershipId, version, access);
  }

  /** @throws org.tuttu.shared.RuleViolated when the last owner would be none any more */
  @StaffMay(INVITE)
  public void withdraw(String customerNumber, long membershipId) {
    steps.withdraw(id(customerNumber), membershipId);
  }

  private long id(String customerNumber) {
    List<?> found = em.createNativeQuery("select id from customers where number = ?").setParameter(1, customerNumber).getResultList();
    return found.stream().findFirst().map(id -> ((Number) id).longValue()).orElseThrow(() -> new NotFound("customer", customerNumber));
  }
}
