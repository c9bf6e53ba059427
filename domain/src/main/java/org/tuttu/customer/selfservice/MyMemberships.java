package org.tuttu.customer.selfservice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.tuttu.identity.CurrentUser;
import org.tuttu.identity.SignedIn;

/** The customers that the signed-in user may act for. */
@ApplicationScoped
@Transactional
@SignedIn
public class MyMemberships {

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  CurrentUser user;

  /** By name; empty for a user whom nobody has invited yet. */
  public List<MembershipRow> list() {
    return em.createQuery("""
        select new org.tuttu.customer.selfservice.MembershipRow(m.id, m.customer.number, m.customer.name, m.right)
        from Membership m where m.subject = :me order by m.customer.name, m.id""", MembershipRow.class)
        .setParameter("me", user.require().subject()).getResultList();
  }
}
