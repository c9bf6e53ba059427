package org.tuttu.customer;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.tuttu.customer.selfservice.AccountAccessRow;
import org.tuttu.customer.selfservice.AccountChoice;
import org.tuttu.customer.selfservice.AccountRow;
import org.tuttu.customer.selfservice.AddressRow;
import org.tuttu.customer.selfservice.ContactPointRow;
import org.tuttu.customer.selfservice.InvitationRow;
import org.tuttu.customer.selfservice.People;
import org.tuttu.customer.selfservice.PeopleEventRow;
import org.tuttu.customer.selfservice.PersonRow;
import org.tuttu.identity.CustomerRight;
import org.tuttu.shared.NameOrder;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.PageOf;
import org.tuttu.shared.PageRequest;

/** The parts of one customer, one statement each, for both sides: staff's pages and the portal. */
public final class CustomerParts {

  private static final String CONTACT = "select c.id, c.version, c.name, c.job_title, c.email, c.phone from contacts c where ";
  private static final String MEMBER = """
      select true as member, m.id, m.version, u.subject, u.name, u.email, m.access_right, m.since, u.blocked, (
        select s.started_at from sign_ins s where s.subject = m.subject and s.application = 'portal' order by s.started_at desc limit 1),
        cast(null as text), cast(null as text),\s""" + AccountAccessRow.WRITTEN.formatted("membership_accounts", "membership_id", "m.id") + """

      from memberships m join portal_users u on u.subject = m.subject where m.customer_id = ?""";
  private static final String INVITATION = """
      select false, i.id, i.version, null, i.invited_by_name, i.email, i.access_right, i.invited_at, false, i.expires_at, c.number, c.name,\s"""
      + AccountAccessRow.WRITTEN.formatted("invitation_accounts", "invitation_id", "i.id") + """

      from invitations i join customers c on c.id = i.customer_id
      where i.customer_id = ? and i.status = 'PENDING' and i.expires_at > ?""";

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

  /** The first by name. */
  PageOf<ContactRow> contacts(PageRequest page) {
    List<?> found = em.createNativeQuery(CONTACT + "c.customer_id = ? order by " + NameOrder.of("c.name") + ", c.id limit ?")
        .setParameter(1, customerId).setParameter(2, page.size() + 1).getResultList();
    return PageOf.of(found.stream().map(CustomerParts::contact).toList(), page, ContactRow::id);
  }

  /** @throws NotFound when the customer has no such contact */
  ContactRow contact(long id) {
    List<?> found = em.createNativeQuery(CONTACT + "c.customer_id = ? and c.id = ?").setParameter(1, customerId).setParameter(2, id).getResultList();
    return found.stream().findFirst().map(CustomerParts::contact).orElseThrow(() -> new NotFound("contact", id));
  }

  private static ContactRow contact(Object found) {
    Object[] row = (Object[]) found;
    return new ContactRow(((Number) row[0]).longValue(), ((Number) row[1]).longValue(), (String) row[2], (String) row[3],
        row[4] == null ? null : new EmailAddress((String) row[4]), row[5] == null ? null : Phone.ofE164((String) row[5]));
  }

  /** Members in the order of their coming, and on the first page the newest invitations that are pending: one statement. */
  public People people(PageRequest page, Instant now) {
    List<PersonRow> members = new ArrayList<>();
    List<InvitationRow> invitations = new ArrayList<>();
    List<?> rows = em.createNativeQuery("(" + MEMBER + " and m.id > ? order by m.id limit ?) union all (" + INVITATION + " and ? order by i.id desc limit 100) order by 1 desc, 2")
        .setParameter(1, customerId).setParameter(2, page.afterId(0)).setParameter(3, page.size() + 1)
        .setParameter(4, customerId).setParameter(5, Timestamp.from(now)).setParameter(6, page.after() == null).getResultList();
    for (Object found : rows) {
      Object[] row = (Object[]) found;
      if ((Boolean) row[0]) {
        members.add(member(row));
      } else {
        invitations.add(invitation(row));
      }
    }
    return new People(PageOf.of(members, page, PersonRow::membershipId), invitations);
  }

  /** @throws NotFound when nobody has access to the customer by this membership */
  public PersonRow member(long membershipId) {
    List<?> found = em.createNativeQuery(MEMBER + " and m.id = ?").setParameter(1, customerId).setParameter(2, membershipId).getResultList();
    return found.stream().findFirst().map(row -> member((Object[]) row)).orElseThrow(() -> new NotFound("membership", membershipId));
  }

  /** @throws NotFound when the customer has no such invitation that is pending */
  public InvitationRow invitation(long id, Instant now) {
    List<?> found = em.createNativeQuery(INVITATION + " and i.id = ?")
        .setParameter(1, customerId).setParameter(2, Timestamp.from(now)).setParameter(3, id).getResultList();
    return found.stream().findFirst().map(row -> invitation((Object[]) row)).orElseThrow(() -> new NotFound("invitation", id));
  }

  /** The oldest first: one statement. */
  public List<AccountChoice> accountChoices() {
    return em.createQuery("""
        select new org.tuttu.customer.selfservice.AccountChoice(a.number, a.name, a.currency) from Account a where a.customer.id = :customer order by a.id""",
        AccountChoice.class).setParameter("customer", customerId).setMaxResults(Customer.MOST_PARTS).getResultList();
  }

  /** What was done about the people, by either side, the newest first: one statement. */
  public PageOf<PeopleEventRow> peopleHistory(PageRequest page) {
    List<?> found = em.createNativeQuery("""
        select e.id, e.at, e.actor_name, a.subject is null, e.action, coalesce(u.name, e.after ->> 'email', e.before ->> 'email'),
          e.before ->> 'right', e.after ->> 'right', e.before ->> 'accounts', e.after ->> 'accounts'
        from audit_entries e left join portal_users a on a.subject = e.actor_subject left join portal_users u on u.subject = e.after ->> 'subject'
        where e.customer_id = ? and e.id < ?
          and e.action in ('invitation.sent', 'invitation.changed', 'invitation.withdrawn', 'membership.granted', 'membership.changed', 'membership.withdrawn')
        order by e.id desc limit ?""")
        .setParameter(1, customerId).setParameter(2, page.afterId(Long.MAX_VALUE)).setParameter(3, page.size() + 1).getResultList();
    return PageOf.of(found.stream().map(row -> event((Object[]) row)).toList(), page, PeopleEventRow::id);
  }

  private static PeopleEventRow event(Object[] row) {
    return new PeopleEventRow(((Number) row[0]).longValue(), instant(row[1]), (String) row[2], (Boolean) row[3], (String) row[4], (String) row[5],
        right(row[6]), right(row[7]), (String) row[8], (String) row[9]);
  }

  private static CustomerRight right(Object written) {
    return written == null ? null : CustomerRight.valueOf((String) written);
  }

  private static Instant instant(Object moment) {
    return moment == null ? null : ((Timestamp) moment).toInstant();
  }

  private static PersonRow member(Object[] row) {
    return new PersonRow(((Number) row[1]).longValue(), ((Number) row[2]).longValue(), (String) row[3], (String) row[4], (String) row[5],
        CustomerRight.valueOf((String) row[6]), AccountAccessRow.of((String) row[12]), ((Timestamp) row[7]).toInstant(), (Boolean) row[8], instant(row[9]));
  }

  private static InvitationRow invitation(Object[] row) {
    return new InvitationRow(((Number) row[1]).longValue(), ((Number) row[2]).longValue(), (String) row[5], CustomerRight.valueOf((String) row[6]), AccountAccessRow.of((String) row[12]), (String) row[4],
        ((Timestamp) row[7]).toInstant(), ((Timestamp) row[9]).toInstant(), (String) row[10], (String) row[11]);
  }
}
