package org.tuttu.customer;

import static org.tuttu.identity.CustomerPermission.MANAGE_PEOPLE;
import static org.tuttu.identity.StaffPermission.INVITE;
import static org.tuttu.identity.StaffPermission.VIEW_CUSTOMERS;

import jakarta.enterprise.context.ApplicationScoped;
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
import org.tuttu.customer.selfservice.AccessInput;
import org.tuttu.customer.selfservice.InvitationInput;
import org.tuttu.customer.selfservice.InvitationRow;
import org.tuttu.identity.CurrentCustomer;
import org.tuttu.identity.CurrentUser;
import org.tuttu.identity.CustomerMay;
import org.tuttu.identity.StaffMay;
import org.tuttu.shared.FieldChange;
import org.tuttu.shared.MailDraft;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.Outbox;
import org.tuttu.shared.PageOf;
import org.tuttu.shared.PageRequest;
import org.tuttu.shared.RecordRef;
import org.tuttu.shared.RuleViolated;
import org.tuttu.shared.Setting;
import org.tuttu.shared.Settings;

/** Invites people to act for a customer. The code goes out by mail and is kept nowhere else once that has left. */
@ApplicationScoped
@Transactional
public class Invitations {

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  CurrentUser user;

  @Inject
  CurrentCustomer me;

  @Inject
  Outbox outbox;

  @Inject
  AuditTrail audit;

  @Inject
  Settings settings;

  @Inject
  Clock clock;

  /** Invites somebody for any customer. An earlier invitation of the same person is withdrawn. */
  @StaffMay(INVITE)
  public void invite(String customerNumber, @NotNull @Valid InvitationInput input) {
    Customer customer = em.createQuery("select c from Customer c where c.number = :number", Customer.class)
        .setParameter("number", customerNumber).setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream().findFirst().orElseThrow(() -> new NotFound("customer", customerNumber));
    send(customer, input);
  }

  /** Invites somebody for the current customer. */
  @CustomerMay(MANAGE_PEOPLE)
  public void inviteToMine(@NotNull @Valid InvitationInput input) {
    send(em.find(Customer.class, me.id(), LockModeType.PESSIMISTIC_WRITE), input);
  }

  /**
   * Lets an invitation offer other rights; the link that was mailed stays good.
   *
   * @param version the one that the caller saw
   * @throws NotFound                        when the customer has no such invitation
   * @throws org.tuttu.shared.StaleData      when it was changed meanwhile
   * @throws RuleViolated                    when it is used, withdrawn or too old, or would give no right at all
   */
  @StaffMay(INVITE)
  public void change(String customerNumber, long id, long version, @NotNull @Valid AccessInput access) {
    Invitation invitation = em.find(Invitation.class, id, LockModeType.PESSIMISTIC_WRITE);
    change(invitation == null || !invitation.customer().number().equals(customerNumber) ? null : invitation, id, version, access);
  }

  /** As {@link #change}, for an invitation of the current customer. */
  @CustomerMay(MANAGE_PEOPLE)
  public void changeMine(long id, long version, @NotNull @Valid AccessInput access) {
    change(mine(id), id, version, access);
  }

  @StaffMay(INVITE)
  public void withdraw(long id) {
    withdraw(em.find(Invitation.class, id, LockModeType.PESSIMISTIC_WRITE), id);
  }

  /** Withdraws an invitation of the current customer. */
  @CustomerMay(MANAGE_PEOPLE)
  public void withdrawMine(long id) {
    withdraw(mine(id), id);
  }

  /** All that wait to be accepted, of all customers, newest first. */
  @StaffMay(VIEW_CUSTOMERS)
  public PageOf<InvitationRow> pending(PageRequest page) {
    return PageOf.of(em.createQuery("""
        select new org.tuttu.customer.selfservice.InvitationRow(
          i.id, i.email, i.right, i.invitedByName, i.invitedAt, i.expiresAt, i.customer.number, i.customer.name)
        from Invitation i where i.status = org.tuttu.customer.Invitation.Status.PENDING and i.expiresAt > :now and i.id < :after
        order by i.id desc""", InvitationRow.class)
        .setParameter("now", clock.instant()).setParameter("after", page.afterId(Long.MAX_VALUE))
        .setMaxResults(page.size() + 1).getResultList(), page, InvitationRow::id);
  }

  private Invitation mine(long id) {
    Invitation invitation = em.find(Invitation.class, id, LockModeType.PESSIMISTIC_WRITE);
    return invitation == null || invitation.customer().id() != me.id() ? null : invitation;
  }

  private void change(Invitation invitation, long id, long version, AccessInput access) {
    if (invitation == null) {
      throw new NotFound("invitation", id);
    }
    String right = invitation.right().name();
    String accounts = invitation.writtenAccounts();
    invitation.change(version, access, clock.instant());
    em.lock(invitation, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    Customer customer = invitation.customer();
    audit.record("invitation.changed", new RecordRef("customer", customer.number()), customer.id(), List.of(
        new FieldChange("email", null, invitation.email()), new FieldChange("right", right, invitation.right().name()),
        new FieldChange("accounts", accounts, invitation.writtenAccounts())));
  }

  private void send(Customer customer, InvitationInput input) {
    EmailAddress email = EmailAddress.of(input.email());
    requireNoMember(customer, email);
    for (Invitation earlier : pendingOf(customer, email)) {
      if (earlier.isRepeatedBy(input, clock.instant())) {
        return;
      }
      earlier.withdraw();
    }
    InvitationCode code = InvitationCode.random();
    Invitation invitation = new Invitation(customer, code, input, user.require(), clock.instant());
    em.persist(invitation);
    outbox.enqueue(MailDraft.to(email.value(), input.language(), "invitation", customer.name(), user.require().name())
        .link(settings.get(Setting.PORTAL_URL) + "/invitation?code=" + code.value()));
    audit.record("invitation.sent", new RecordRef("customer", customer.number()), customer.id(), List.of(
        new FieldChange("email", null, email.value()), new FieldChange("right", null, invitation.right().name()),
        new FieldChange("accounts", null, invitation.writtenAccounts())));
  }

  private void requireNoMember(Customer customer, EmailAddress email) {
    boolean isMember = !em.createQuery("""
        select m.id from Membership m, PortalUser u where u.subject = m.subject and m.customer = :customer and lower(u.email) = lower(:email)""")
        .setParameter("customer", customer).setParameter("email", email.value()).setMaxResults(1).getResultList().isEmpty();
    if (isMember) {
      throw RuleViolated.at("email", "invitation.already-member", email.value());
    }
  }

  private List<Invitation> pendingOf(Customer customer, EmailAddress email) {
    return em.createQuery("""
        select i from Invitation i where i.customer = :customer and i.status = org.tuttu.customer.Invitation.Status.PENDING
          and lower(i.email) = lower(:email)""", Invitation.class)
        .setParameter("customer", customer).setParameter("email", email.value()).getResultList();
  }

  private void withdraw(Invitation invitation, long id) {
    if (invitation == null) {
      throw new NotFound("invitation", id);
    }
    invitation.withdraw();
    Customer customer = invitation.customer();
    audit.record("invitation.withdrawn", new RecordRef("customer", customer.number()), customer.id(),
        List.of(new FieldChange("email", invitation.email(), null)));
  }
}
