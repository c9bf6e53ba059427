package org.tuttu.customer.selfservice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.tuttu.audit.AuditTrail;
import org.tuttu.customer.Customer;
import org.tuttu.customer.CustomerInput;
import org.tuttu.customer.Invitation;
import org.tuttu.customer.InvitationCode;
import org.tuttu.customer.Membership;
import org.tuttu.customer.NewCustomers;
import org.tuttu.identity.Caller;
import org.tuttu.identity.CurrentUser;
import org.tuttu.identity.CustomerRight;
import org.tuttu.identity.SignedIn;
import org.tuttu.shared.FieldChange;
import org.tuttu.shared.Language;
import org.tuttu.shared.News;
import org.tuttu.shared.NewsKind;
import org.tuttu.shared.RecordRef;
import org.tuttu.shared.RuleViolated;

/** How a signed-in user comes to act for a customer: by an invitation's code, or as a new customer. Never by a matching e-mail address. */
@ApplicationScoped
@Transactional
@SignedIn
public class MyInvitations {

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  CurrentUser user;

  @Inject
  NewCustomers newCustomers;

  @Inject
  AuditTrail audit;

  @Inject
  Event<News> news;

  @Inject
  Clock clock;

  /** @throws RuleViolated when the code is unknown, used, withdrawn or expired */
  public InvitationOffer look(String code) {
    Invitation invitation = invitation(code, LockModeType.NONE);
    if (!invitation.isAcceptedBy(user.require().subject())) {
      invitation.requirePending(clock.instant());
    }
    return new InvitationOffer(invitation.customer().name(), invitation.invitedByName(), invitation.right(), AccountAccessRow.of((String) em
        .createNativeQuery("select " + AccountAccessRow.WRITTEN.formatted("invitation_accounts", "invitation_id", "?"))
        .setParameter(1, invitation.id()).getSingleResult()));
  }

  /**
   * Lets the signed-in user act for the invitation's customer; accepting one's own again changes nothing.
   *
   * @throws RuleViolated when the code is unknown, withdrawn, expired or used by somebody else
   */
  public MembershipRow accept(String code) {
    Caller caller = user.require();
    lockUser(caller);
    Invitation invitation = invitation(code, LockModeType.PESSIMISTIC_WRITE);
    Customer customer = invitation.customer();
    if (!invitation.isAcceptedBy(caller.subject())) {
      invitation.accept(caller.subject(), clock.instant());
      grant(caller, invitation);
      news.fire(News.of(NewsKind.PEOPLE, "person-joined", caller.name()).about(customer.id()).at("/account/people"));
    }
    return row(membership(caller, customer));
  }

  /** Makes a new customer, a person, of a signed-in user who may act for nobody yet; one who may already stays as they are. */
  public MembershipRow openOwnAccount() {
    Caller caller = user.require();
    Language language = lockUser(caller);
    List<Membership> mine = em.createQuery("select m from Membership m where m.subject = :me order by m.id", Membership.class)
        .setParameter("me", caller.subject()).setMaxResults(1).getResultList();
    if (!mine.isEmpty()) {
      return row(mine.get(0));
    }
    String name = caller.name().strip();
    int space = name.lastIndexOf(' ');
    Customer customer = newCustomers.create(
        CustomerInput.person(space < 0 ? null : name.substring(0, space), name.substring(space + 1), language, null), null);
    if (caller.email() != null && !caller.email().isBlank()) {
      em.persist(customer.addContactPoint(new ContactPointInput(ContactPointKind.EMAIL, caller.email(), null, true)));
    }
    Membership owner = new Membership(caller.subject(), customer, CustomerRight.OWNER, clock.instant());
    em.persist(owner);
    recordGranted(owner);
    return row(owner);
  }

  private Invitation invitation(String code, LockModeType lock) {
    return em.createQuery("select i from Invitation i where i.codeHash = :hash", Invitation.class)
        .setParameter("hash", InvitationCode.typed(code).hash()).setLockMode(lock)
        .getResultStream().findFirst().orElseThrow(() -> RuleViolated.at("code", "invitation.unknown"));
  }

  private void grant(Caller caller, Invitation invitation) {
    Membership membership = membership(caller, invitation.customer());
    if (membership == null) {
      membership = new Membership(caller.subject(), invitation, clock.instant());
      em.persist(membership);
    } else {
      em.lock(membership, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
      membership.raiseTo(invitation);
    }
    recordGranted(membership);
  }

  private void recordGranted(Membership membership) {
    Customer customer = membership.customer();
    audit.record("membership.granted", new RecordRef("customer", customer.number()), customer.id(), List.of(
        new FieldChange("subject", null, membership.subject()), new FieldChange("right", null, membership.right().name()),
        new FieldChange("accounts", null, membership.writtenAccounts())));
  }

  private Membership membership(Caller caller, Customer customer) {
    return em.createQuery("select m from Membership m where m.subject = :me and m.customer = :customer", Membership.class)
        .setParameter("me", caller.subject()).setParameter("customer", customer).getResultStream().findFirst().orElse(null);
  }

  private static MembershipRow row(Membership membership) {
    Customer customer = membership.customer();
    return new MembershipRow(membership.id(), customer.number(), customer.name(), membership.right());
  }

  /** The sign-in has written the user's row; should it be lacking, it is written here. Its lock lets a double click follow the first. */
  private Language lockUser(Caller caller) {
    em.createNativeQuery("""
        insert into portal_users (subject, version, name, email, language, created_at) values (?, 1, ?, ?, 'en', ?)
        on conflict (subject) do nothing""")
        .setParameter(1, caller.subject()).setParameter(2, caller.name()).setParameter(3, caller.email() == null ? "" : caller.email())
        .setParameter(4, Timestamp.from(clock.instant())).executeUpdate();
    String language = (String) em.createNativeQuery("select language from portal_users where subject = ? for update")
        .setParameter(1, caller.subject()).getSingleResult();
    return Language.of(language).orElseThrow();
  }
}
