package org.tuttu.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Portal users who are not there, for work that the system does in their name: with the rights that they have at this moment, not those of when they asked for it. */
@ApplicationScoped
@Transactional
@SystemOnly
public class AbsentCallers {

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  /** Empty when they are blocked or may no longer act for the customer. */
  public Optional<Caller> actingFor(String subject, long customerId) {
    List<?> found = em.createNativeQuery("""
        select u.subject, u.email, u.name, m.id, c.id, c.number, c.name, m.access_right,
          (select string_agg(concat_ws(chr(31), g.account_id, a.number, g.access_right, g.order_limit), chr(30) order by g.account_id)
            from membership_accounts g join accounts a on a.id = g.account_id where g.membership_id = m.id)
        from portal_users u join memberships m on m.subject = u.subject join customers c on c.id = m.customer_id
        where u.subject = ? and not u.blocked and c.id = ?""")
        .setParameter(1, subject).setParameter(2, customerId).getResultList();
    return found.stream().findFirst().map(row -> caller((Object[]) row));
  }

  private static Caller caller(Object[] row) {
    ActingFor customer = new ActingFor(((Number) row[3]).longValue(), ((Number) row[4]).longValue(), (String) row[5], (String) row[6],
        new CustomerAccess(CustomerRight.valueOf((String) row[7]), SignIns.grants((String) row[8])));
    return new Caller((String) row[0], (String) row[1], (String) row[2], (String) row[1], Set.of(Role.CUSTOMER), customer);
  }
}
