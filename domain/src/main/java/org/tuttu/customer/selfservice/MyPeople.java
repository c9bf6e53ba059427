package org.tuttu.customer.selfservice;

import static org.tuttu.identity.CustomerPermission.MANAGE_PEOPLE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import org.tuttu.customer.CustomerParts;
import org.tuttu.customer.Invitations;
import org.tuttu.customer.MembershipSteps;
import org.tuttu.identity.CurrentCustomer;
import org.tuttu.identity.CustomerMay;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.PageOf;
import org.tuttu.shared.PageRequest;

/** Who may act for the current customer, and with what rights; an owner decides. */
@ApplicationScoped
@Transactional
@CustomerMay(MANAGE_PEOPLE)
public class MyPeople {

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  CurrentCustomer me;

  @Inject
  Invitations invitations;

  @Inject
  MembershipSteps steps;

  @Inject
  Clock clock;

  public People list(PageRequest page) {
    return new CustomerParts(em, me.id()).people(page, clock.instant());
  }

  /** @throws NotFound when it is nobody of the current customer's */
  public PersonRow person(long membershipId) {
    return new CustomerParts(em, me.id()).member(membershipId);
  }

  /** @throws NotFound when it is no pending invitation of the current customer's */
  public InvitationRow invitation(long id) {
    return new CustomerParts(em, me.id()).invitation(id, clock.instant());
  }

  /** Sends an invitation by mail; an earlier one for the same person is withdrawn. */
  public void invite(@NotNull @Valid InvitationInput input) {
    invitations.inviteToMine(input);
  }

  /**
   * Lets an invitation offer other rights; the link that was mailed stays good.
   *
   * @param version the one that the caller saw
   */
  public void changeInvitation(long id, long version, @NotNull @Valid AccessInput access) {
    invitations.changeMine(id, version, access);
  }

  public void withdrawInvitation(long id) {
    invitations.withdrawMine(id);
  }

  /** The accounts for which rights can be given one by one; one statement. */
  public List<AccountChoice> accounts() {
    return new CustomerParts(em, me.id()).accountChoices();
  }

  /** What owners and staff did about the people, the newest first; one statement. */
  public PageOf<PeopleEventRow> history(PageRequest page) {
    return new CustomerParts(em, me.id()).peopleHistory(page);
  }

  /**
   * Gives other rights in place of those that somebody has.
   *
   * @param version the one that the caller saw
   * @throws org.tuttu.shared.RuleViolated when the last owner would be none any more
   */
  public void change(long membershipId, long version, @NotNull @Valid AccessInput access) {
    steps.change(me.id(), membershipId, version, access);
  }

  /** Takes the right away; the person keeps their Keycloak account. */
  public void withdraw(long membershipId) {
    steps.withdraw(me.id(), membershipId);
  }
}
