package org.tuttu.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.tuttu.identity.Anyone;
import org.tuttu.identity.Erasing;
import org.tuttu.identity.PersonalData;
import org.tuttu.identity.SignedIn;
import org.tuttu.identity.SystemOnly;

/**
 * The customer, its people and their access, what they asked to have changed, and what they agreed to. A person's name goes; an organisation keeps its own, with its address, as these are about
 * no person.
 */
@ApplicationScoped
@SystemOnly
@Transactional
public class CustomerData implements PersonalData {

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  Clock clock;

  @Override
  @Anyone
  public String part() {
    return "customer";
  }

  @Override
  public List<Listing> listings() {
    return List.of(
        new Listing("profile", "details", """
            select number, name, given_name, family_name, business_id, language, country as "country.Region", created_at as at from customers where id = :customer"""),
        new Listing("profile", "contact-points", """
            select kind as "kind.ContactPointKind", value, label, preferred from contact_points where customer_id = :customer order by id"""),
        new Listing("profile", "addresses", """
            select kind as "kind.AddressKind", recipient, street, street2, postal_code, city, country as "country.Region", valid_from, valid_until from addresses where customer_id = :customer order by id"""),
        new Listing("profile", "contacts", "select name, job_title, email, phone from contacts where customer_id = :customer order by id"),
        new Listing("profile", "accounts", """
            select number, name, currency, payment_term_days, credit_limit, refund_iban as iban from accounts where customer_id = :customer order by id"""),
        new Listing("access", "people", """
            select u.name, u.email, m.access_right as "right.CustomerRight", m.since as at from memberships m join portal_users u on u.subject = m.subject
            where m.customer_id = :customer order by m.id"""),
        new Listing("access", "invitations", """
            select email, access_right as "right.CustomerRight", status, invited_at as at, invited_by_name as by from invitations where customer_id = :customer order by id"""),
        new Listing("changes", "changes", """
            select number, status as "status.ChangeStatus", subject_label as record, before, after, requested_by_name as by, requested_at as at, decided_at, reason
            from change_requests where customer_id = :customer order by id"""),
        new Listing("changes", "change-documents", """
            select r.number, f.name as file, f.id as content, f.kind, d.added_at as at, d.added_by_name as by
            from change_requests r join change_documents d on d.request_id = r.id join files f on f.id = d.file_id where r.customer_id = :customer order by r.id, d.position"""),
        new Listing("consents", "consents", """
            select purpose as "purpose.ConsentPurpose", channel as "channel.ConsentChannel", given, at, source as "source.ConsentSource", note, by_name as by from consents where customer_id = :customer order by id"""));
  }

  @Override
  @SignedIn
  public List<String> words(long customerId) {
    List<?> found = em.createNativeQuery("""
        select distinct lower(word) from (
          select unnest(case when kind = 'PERSON' then array[name, family_name || ' ' || given_name, business_id] end) word from customers where id = ?
          union all select value from contact_points where customer_id = ? and kind <> 'WEB'
          union all select unnest(array[name, email, phone]) from contacts where customer_id = ?
          union all select unnest(array[u.name, u.email]) from memberships m join portal_users u on u.subject = m.subject where m.customer_id = ?
          union all select email from invitations where customer_id = ?) words
        where length(word) >= 5""")
        .setParameter(1, customerId).setParameter(2, customerId).setParameter(3, customerId).setParameter(4, customerId).setParameter(5, customerId).getResultList();
    return found.stream().map(String.class::cast).toList();
  }

  @Override
  public Step erase(Person person) {
    em.createNativeQuery("select 1 from customers where id = ? for update").setParameter(1, person.customerId()).getResultList();
    Erasing.run(em, person, "delete from contact_points where customer_id = :customer");
    Erasing.run(em, person, "update contacts set name = '–', job_title = null, email = null, phone = null, version = version + 1 where customer_id = :customer and name <> '–'");
    Erasing.run(em, person, """
        update addresses a set recipient = null, street = case c.kind when 'PERSON' then '–' else street end, street2 = case c.kind when 'PERSON' then null else street2 end,
          postal_code = case c.kind when 'PERSON' then null else postal_code end, city = case c.kind when 'PERSON' then '–' else city end, version = a.version + 1
        from customers c where c.id = a.customer_id and c.id = :customer and (a.recipient is not null or c.kind = 'PERSON' and a.street <> '–')""");
    Erasing.run(em, person, """
        with gone as (delete from change_documents where request_id in (select id from change_requests where customer_id = :customer) returning file_id)
        delete from files where id in (select file_id from gone)""");
    Erasing.run(em, person, "update accounts set name = number, refund_iban = null, version = version + 1 where customer_id = :customer and (name <> number or refund_iban is not null)");
    Erasing.run(em, person, """
        update change_requests set before = '{}', after = '{}', subject_label = null, requested_by_name = '–',
          undone_by_name = case when undone_by_name is not null then '–' end, reason = case when reason is not null then '–' end,
          status = case when status in ('WAITING', 'UNCONFIRMED', 'INCOMPLETE', 'SCHEDULED') then 'WITHDRAWN' else status end, version = version + 1 where customer_id = :customer and requested_by_name <> '–'""");
    Erasing.run(em, person, "update consents set note = null, by_name = case when by_subject = any(:subjects) then '–' else by_name end where customer_id = :customer");
    Erasing.run(em, person, "delete from invitations where customer_id = :customer");
    Erasing.run(em, person, "update invitations set invited_by_name = '–' where invited_by = any(:own)");
    Erasing.run(em, person, "delete from memberships where customer_id = :customer");
    forgetUsers(person);
    Erasing.run(em, person, """
        update customers set name = case kind when 'PERSON' then '–' || number else name end, given_name = null, family_name = null,
          business_id = case kind when 'PERSON' then null else business_id end, foreign_key = null, creation_key = null, stage = 'FORMER', version = version + 1
        where id = :customer and (stage <> 'FORMER' or kind = 'PERSON' and name <> '–' || number)""");
    return Step.DONE;
  }

  @Override
  public Step eraseOne(Person person) {
    em.createNativeQuery("select 1 from customers where id = ? for update").setParameter(1, person.customerId()).getResultList();
    Erasing.run(em, person, """
        update contacts set name = '–', job_title = null, email = null, phone = null, version = version + 1
        where customer_id = :customer and name <> '–' and (id = :contact or lower(email) = any(:words))""");
    Erasing.run(em, person, "update addresses set recipient = null, version = version + 1 where customer_id = :customer and recipient ~* :named");
    Erasing.run(em, person, "update contact_points set label = null, version = version + 1 where customer_id = :customer and label ~* :named");
    Erasing.run(em, person, """
        update change_requests set before = regexp_replace(before, :named, '–', 'gi'), after = regexp_replace(after, :named, '–', 'gi'),
          subject_label = regexp_replace(subject_label, :named, '–', 'gi'), reason = regexp_replace(reason, :named, '–', 'gi'),
          requested_by_name = case when requested_by = any(:subjects) then '–' else requested_by_name end, version = version + 1
        where customer_id = :customer and (requested_by = any(:subjects) and requested_by_name <> '–' or concat_ws(' ', before, after, subject_label, reason) ~* :named)""");
    Erasing.run(em, person, """
        with gone as (delete from change_documents where added_by = any(:subjects) and request_id in (select id from change_requests where customer_id = :customer) returning file_id)
        delete from files where id in (select file_id from gone)""");
    Erasing.run(em, person, """
        update consents set note = regexp_replace(note, :named, '–', 'gi'), by_name = case when by_subject = any(:subjects) then '–' else by_name end
        where customer_id = :customer and (by_subject = any(:subjects) and by_name <> '–' or note ~* :named)""");
    Erasing.run(em, person, "delete from invitations where customer_id = :customer and lower(email) = any(:words)");
    Erasing.run(em, person, "update invitations set invited_by_name = '–' where customer_id = :customer and invited_by = any(:subjects) and invited_by_name <> '–'");
    Erasing.run(em, person, "delete from memberships where customer_id = :customer and subject = any(:subjects)");
    forgetUsers(person);
    return Step.DONE;
  }

  /** Blocked at once; Keycloak is told to remove them, until it has. Who has come to act for somebody else meanwhile stays. */
  private void forgetUsers(Person person) {
    em.createNativeQuery("""
        update portal_users u set name = '–', email = '', blocked = true, erased_at = ?, keycloak_due_at = ?, version = version + 1
        where u.subject = any(string_to_array(?, chr(31))) and u.erased_at is null and not exists (select 1 from memberships m where m.subject = u.subject)""")
        .setParameter(1, Timestamp.from(clock.instant())).setParameter(2, Timestamp.from(clock.instant())).setParameter(3, Erasing.joined(person.own())).executeUpdate();
  }
}
