package org.tuttu.customer.selfservice;

import static org.tuttu.identity.CustomerPermission.MANAGE_PEOPLE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import org.tuttu.audit.AuditTrail;
import org.tuttu.customer.Customer;
import org.tuttu.customer.CustomerParts;
import org.tuttu.customer.Invitations;
import org.tuttu.customer.Membership;
import org.tuttu.identity.CurrentCustomer;
import org.tuttu.identity.CustomerMay;
import org.tuttu.identity.CustomerRight;
import org.tuttu.shared.FieldChange;
import org.tuttu.shared.News;
import org.tuttu.shared.NewsKind;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.PageRequest;
import org.tuttu.shared.RecordRef;

/** Who may act for the current customer, and with what right; an owner decides. */
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
  AuditTrail audit;

  @Inject
  Event<News> news;

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

  public void withdrawInvitation(long id) {
    invitations.withdrawMine(id);
  }

  /** What somebody can be invited for. */
  public List<CustomerRight> rights() {
    return List.of(CustomerRight.values());
  }

  /** @throws org.tuttu.shared.RuleViolated when the last owner would be none any more */
  public void changeRight(long membershipId, long version, @NotNull CustomerRight right) {
    Membership membership = mine(membershipId);
    membership.requireVersion(version);
    CustomerRight before = membership.right();
    membership.changeRight(right, owners());
    record("membership.changed", membership, new FieldChange("right", before.name(), right.name()));
    news.fire(News.of(NewsKind.PEOPLE, "right-changed", membership.customer().name()).about(me.id()).to(membership.subject()).at("/account/details"));
  }

  /** Takes the right away; the person keeps their Keycloak account. */
  public void withdraw(long membershipId) {
    Membership membership = mine(membershipId);
    membership.requireAnotherOwner(owners());
    record("membership.withdrawn", membership, new FieldChange("right", membership.right().name(), null));
    em.remove(membership);
    news.fire(News.of(NewsKind.PEOPLE, "access-withdrawn", membership.customer().name()).to(membership.subject()));
  }

  /** Of the current customer, whose row is locked: two owners cannot withdraw each other at once. */
  private Membership mine(long membershipId) {
    em.find(Customer.class, me.id(), LockModeType.PESSIMISTIC_WRITE);
    return em.createQuery("select m from Membership m where m.id = :id and m.customer.id = :me", Membership.class)
        .setParameter("id", membershipId).setParameter("me", me.id())
        .getResultStream().findFirst().orElseThrow(() -> new NotFound("membership", membershipId));
  }

  private long owners() {
    return em.createQuery("""
        select count(m) from Membership m where m.customer.id = :me and m.right = org.tuttu.identity.CustomerRight.OWNER""", Long.class)
        .setParameter("me", me.id()).getSingleResult();
  }

  private void record(String action, Membership membership, FieldChange change) {
    audit.record(action, new RecordRef("customer", me.number()), me.id(), List.of(
        change, new FieldChange("subject", null, membership.subject())));
  }
}
