package org.tuttu.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.tuttu.audit.AuditTrail;
import org.tuttu.customer.selfservice.AccessInput;
import org.tuttu.identity.SignedIn;
import org.tuttu.shared.FieldChange;
import org.tuttu.shared.News;
import org.tuttu.shared.NewsKind;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.RecordRef;

/** Changes and withdraws who may act for a customer, whichever side asks; that the caller may, the caller's caller has made sure of. */
@ApplicationScoped
@Transactional
@SignedIn
public class MembershipSteps {

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  AuditTrail audit;

  @Inject
  Event<News> news;

  /**
   * Gives other rights in place of those that somebody has; good from their next sign-in or within seconds.
   *
   * @param version the one that the caller saw
   * @throws NotFound                          when it is no membership of the customer's
   * @throws org.tuttu.shared.StaleData        when the rights were changed meanwhile
   * @throws org.tuttu.shared.RuleViolated     when no owner would be left, or no right at all
   */
  public void change(long customerId, long membershipId, long version, AccessInput wanted) {
    Membership membership = locked(customerId, membershipId);
    membership.requireVersion(version);
    String right = membership.right().name();
    String accounts = membership.writtenAccounts();
    membership.change(wanted, owners(customerId));
    em.lock(membership, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    record("membership.changed", membership, new FieldChange("right", right, membership.right().name()),
        new FieldChange("accounts", accounts, membership.writtenAccounts()));
    news.fire(News.of(NewsKind.PEOPLE, "right-changed", membership.customer().name()).about(customerId).to(membership.subject()).at("/account/details"));
  }

  /**
   * Takes all rights away; the person keeps their Keycloak account.
   *
   * @throws NotFound                      when it is no membership of the customer's
   * @throws org.tuttu.shared.RuleViolated when no owner would be left
   */
  public void withdraw(long customerId, long membershipId) {
    Membership membership = locked(customerId, membershipId);
    membership.requireAnotherOwner(owners(customerId));
    record("membership.withdrawn", membership, new FieldChange("right", membership.right().name(), null),
        new FieldChange("accounts", membership.writtenAccounts(), null));
    em.remove(membership);
    news.fire(News.of(NewsKind.PEOPLE, "access-withdrawn", membership.customer().name()).to(membership.subject()));
  }

  /** The customer's row is locked: two owners cannot withdraw each other at once. */
  private Membership locked(long customerId, long membershipId) {
    em.find(Customer.class, customerId, LockModeType.PESSIMISTIC_WRITE);
    return em.createQuery("select m from Membership m where m.id = :id and m.customer.id = :customer", Membership.class)
        .setParameter("id", membershipId).setParameter("customer", customerId)
        .getResultStream().findFirst().orElseThrow(() -> new NotFound("membership", membershipId));
  }

  private long owners(long customerId) {
    return em.createQuery("""
        select count(m) from Membership m where m.customer.id = :customer and m.right = org.tuttu.identity.CustomerRight.OWNER""", Long.class)
        .setParameter("customer", customerId).getSingleResult();
  }

  private void record(String action, Membership membership, FieldChange right, FieldChange accounts) {
    Customer customer = membership.customer();
    audit.record(action, new RecordRef("customer", customer.number()), customer.id(), List.of(
        right, accounts, new FieldChange("subject", null, membership.subject())));
  }
}
