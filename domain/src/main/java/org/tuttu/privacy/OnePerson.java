package org.tuttu.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tuttu.identity.PersonalData.Person;
import org.tuttu.identity.SignedIn;

/** One person among a customer's, who is to be forgotten while the customer stays: by which words they are found, and what stands against it. Whoever calls this may see that customer. */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
@SignedIn
public class OnePerson {

  /** Who acts for another customer too keeps their address of mail there, and so does a mailbox that several people have. */
  private static final String WORDS = """
      select distinct lower(word) from (
        select unnest(array[u.name, case when not exists (select 1 from memberships m where m.subject = u.subject and m.customer_id <> ?) then u.email end]) word
        from portal_users u where u.subject = ?
        union all select unnest(array[c.name, case when not exists (select 1 from contacts x where x.customer_id = c.customer_id and x.id <> c.id and lower(x.email) = lower(c.email))
          and not exists (select 1 from portal_users u where lower(u.email) = lower(c.email)) then c.email end])
        from contacts c where c.customer_id = ? and c.id = ?) words
      where length(word) >= 5""";

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  DataKinds kinds;

  /**
   * @param subject   null for a contact
   * @param contactId null for a portal user
   */
  Person of(long customerId, String customerNumber, String subject, Long contactId) {
    List<?> words = em.createNativeQuery(WORDS).setParameter(1, customerId).setParameter(2, subject).setParameter(3, customerId).setParameter(4, contactId == null ? -1 : contactId)
        .getResultList();
    List<String> subjects = subject == null ? List.of() : List.of(subject);
    return new Person(customerId, customerNumber, subjects, List.of(), words.stream().map(String.class::cast).toList(), kinds.keepBooksFrom(), contactId);
  }

  /** Keys of errors; none when nothing does. */
  List<String> obstacles(Person person) {
    List<String> obstacles = new ArrayList<>();
    if (!person.subjects().isEmpty() && isTrue("""
        select count(*) > 0 and count(*) filter (where subject <> ?) = 0 from memberships where customer_id = ? and access_right = 'OWNER'""", person.subjects().get(0), person.customerId())) {
      obstacles.add("privacy.last-owner");
    }
    if (isTrue("""
        select exists (select 1 from contact_points where lower(value) = any(string_to_array(?, chr(31))) and customer_id = ? and kind = 'EMAIL')""",
        String.join("\u001f", person.words()), person.customerId())) {
      obstacles.add("privacy.reached-by");
    }
    return obstacles;
  }

  /** Until when the law wants the person's name kept in the books; empty when it is not in them. */
  Optional<LocalDate> keptUntil(Person person) {
    return kinds.booksKeptUntil(kinds.parts().stream().flatMap(part -> part.newestInBooks(person).stream()).max(LocalDate::compareTo));
  }

  private boolean isTrue(String sql, Object first, Object second) {
    return (Boolean) em.createNativeQuery(sql).setParameter(1, first).setParameter(2, second).getSingleResult();
  }
}
