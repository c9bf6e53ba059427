package org.tuttu.customer;

import static org.tuttu.identity.StaffPermission.VIEW_CUSTOMERS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.tuttu.identity.StaffMay;
import org.tuttu.shared.PageOf;
import org.tuttu.shared.PageRequest;

/** When the people who have access to a customer signed in to the portal: its part of the timeline. */
@ApplicationScoped
@Transactional
@StaffMay(VIEW_CUSTOMERS)
public class CustomerSignIns {

  /** Later than any sign-in, in microseconds: the year 2255. */
  private static final long END = 9_000_000_000_000_000L;

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  /** Newest first; one statement, which looks at no more of each person's than it gives. */
  public PageOf<SignInRow> ofCustomer(String customerNumber, PageRequest page) {
    List<?> found = em.createNativeQuery("""
        select s.started_at, s.name, s.email
        from customers c join memberships m on m.customer_id = c.id cross join lateral (
          select started_at, name, email from sign_ins
          where subject = m.subject and application = 'portal' and started_at < ? order by started_at desc limit ?) s
        where c.number = ? order by s.started_at desc limit ?""")
        .setParameter(1, Timestamp.from(Instant.EPOCH.plus(Math.min(END, page.afterId(END)), ChronoUnit.MICROS)))
        .setParameter(2, page.size() + 1)
        .setParameter(3, customerNumber)
        .setParameter(4, page.size() + 1)
        .getResultList();
    List<SignInRow> rows = new ArrayList<>();
    for (Object result : found) {
      Object[] row = (Object[]) result;
      rows.add(new SignInRow(((Timestamp) row[0]).toInstant(), (String) row[1], (String) row[2]));
    }
    return PageOf.of(rows, page, SignInRow::position);
  }
}
