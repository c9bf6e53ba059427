package org.tuttu.customer;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.tuttu.customer.selfservice.AccountRow;
import org.tuttu.customer.selfservice.AddressRow;
import org.tuttu.customer.selfservice.ContactPointRow;
import org.tuttu.customer.selfservice.InvitationRow;
import org.tuttu.customer.selfservice.People;
import org.tuttu.customer.selfservice.PersonRow;
import org.tuttu.identity.CustomerRight;
import org.tuttu.shared.NotFound;

/** The parts of one customer, one statement each, for both sides: staff's pages and the portal. */
public final class CustomerParts {

  private final EntityManager em;
  private final long customerId;

  public CustomerParts(EntityManager em, long customerId) {
    this.em = em;
    this.customerId = customerId;
  }

  /** The customer with its accounts. */
  static Customer withAccounts(EntityManager em, String number) {
    return em.createQuery("select c from Customer c left join fetch c.accounts where c.number = :number", Customer.class)
        .setParameter("number", number).getResultStream().findFirst().orElseThrow(() -> new NotFound("customer", number));
  }

  static List<AccountRow> accounts(Customer customer) {
    return customer.accounts().stream().map(Account::row).toList();
  }

  /** The open and coming ones first, then those that have ended. */
  public List<AddressRow> addresses() {
    return em.createQuery("""
        select new org.tuttu.customer.selfservice.AddressRow(
          a.id, a.version, a.kind, a.recipient, a.street, a.street2, a.postalCode, a.city, a.country, a.validFrom, a.validUntil)
        from Address a where a.customer.id = :customer
        order by case when a.validUntil is null then 0 else 1 end, a.kind, a.validFrom desc, a.id""", AddressRow.class)
        .setParameter("customer", customerId).getResultList();
  }

  public List<ContactPointRow> contactPoints() {
    return em.createQuery("""
        select new org.tuttu.customer.selfservice.ContactPointRow(p.id, p.version, p.kind, p.value, p.label, p.preferred)
        from ContactPoint p where p.customer.id = :customer order by p.kind, p.preferred desc, p.id""", ContactPointRow.class)
        .setParameter("customer", customerId).getResultList();
  }

  List<ContactRow> contacts() {
    return em.createQuery("""
        select new org.tuttu.customer.ContactRow(c.id, c.version, c.name, c.jobTitle, c.email, c.phone)
        from Contact c where c.customer.id = :customer order by c.name, c.id""", ContactRow.class)
        .setParameter("customer", customerId).getResultList();
  }

  /** Members and pending invitations, in one statement. */
  public People people(Instant now) {
    List<PersonRow> members = new ArrayList<>();
    List<InvitationRow> invitations = new ArrayList<>();
    List<?> rows = em.createNativeQuery("""
        select true as member, m.id, m.version, u.subject, u.name, u.email, m.access_right, m.since, u.blocked, null, null, null
        from memberships m join portal_users u on u.subject = m.subject where m.customer_id = ?
        union all
        select false, i.id, i.version, null, i.invited_by_name, i.email, i.access_right, i.invited_at, false, i.expires_at, c.number, c.name
        from invitations i join customers c on c.id = i.customer_id
        where i.customer_id = ? and i.status = 'PENDING' and i.expires_at > ?
        order by 1 desc, 8, 2""")
        .setParameter(1, customerId).setParameter(2, customerId).setParameter(3, Timestamp.from(now)).getResultList();
    for (Object found : rows) {
      Object[] row = (Object[]) found;
      long id = ((Number) row[1]).longValue();
      CustomerRight right = CustomerRight.valueOf((String) row[6]);
      Instant since = ((Timestamp) row[7]).toInstant();
      if ((Boolean) row[0]) {
        members.add(new PersonRow(
            id, ((Number) row[2]).longValue(), (String) row[3], (String) row[4], (String) row[5], right, since, (Boolean) row[8]));
      } else {
        invitations.add(new InvitationRow(
            id, (String) row[5], right, (String) row[4], since, ((Timestamp) row[9]).toInstant(), (String) row[10], (String) row[11]));
      }
    }
    return new People(members, invitations);
  }
}
