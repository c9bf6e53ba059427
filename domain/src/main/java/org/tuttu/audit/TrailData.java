package org.tuttu.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.tuttu.identity.Anyone;
import org.tuttu.identity.Erasing;
import org.tuttu.identity.PersonalData;
import org.tuttu.identity.SystemOnly;

/**
 * The trail. Who did what when to which record stays, of staff with their names; what a field held before and after goes, unless it is about no person, and so do the names of the customer's people. The
 * database lets an entry lose its words and nothing else, and keeps a digest of what it said.
 */
@ApplicationScoped
@SystemOnly
@Transactional
public class TrailData implements PersonalData {

  static final int BATCH = 1000;

  /** Fields whose values are a state, an amount or a right. */
  private static final String IMPERSONAL = String.join(" ", List.of(
      "status", "stage", "kind", "gross", "right", "currency", "paymentTermDays", "creditLimit", "language", "country", "channel", "direction", "permission", "blocked", "preferred",
      "newsKind", "bell", "mail", "validFrom", "validUntil", "purpose", "given", "source"));

  private static final String WORDS_OUT = """
      (select coalesce(jsonb_object_agg(key, case when key = any(string_to_array(?, ' ')) then value else '"–"' end), '{}') from jsonb_each(%s))""";

  private static final String NAMES_OUT = """
      (select coalesce(jsonb_object_agg(key, case when cast(value as text) ~* :named then '"–"' else value end), '{}') from jsonb_each(%s))""";

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  Clock clock;

  @Override
  @Anyone
  public String part() {
    return "trail";
  }

  @Override
  public List<Listing> listings() {
    return List.of(new Listing("trail", "trail", """
        select at, case when actor_subject = any(:subjects) then actor_name end as by, action, record_type as record, record_id as number, before::text as before, after::text as after
        from audit_entries where customer_id = :customer order by id"""));
  }

  @Override
  public Step erase(Person person) {
    em.createNativeQuery("select set_config('tuttu.erasing', 'audit_entries', true)").getSingleResult();
    int changed = redact("customer_id = ?", person, person.customerId())
        + redact("record_type = 'portal-user' and record_id = any(string_to_array(?, chr(31)))", person, Erasing.joined(person.own()))
        + redact("record_id is null and actor_subject = any(string_to_array(?, chr(31)))", person, Erasing.joined(person.own()));
    em.createNativeQuery("select set_config('tuttu.erasing', '', true)").getSingleResult();
    return changed == 0 ? Step.DONE : Step.MORE;
  }

  /** Only what names them: what else the trail says of the customer stays. */
  @Override
  public Step eraseOne(Person person) {
    em.createNativeQuery("select set_config('tuttu.erasing', 'audit_entries', true)").getSingleResult();
    int changed = Erasing.run(em, person, """
        update audit_entries set actor_name = case when actor_subject = any(:subjects) then '–' else actor_name end, before =\s""" + NAMES_OUT.formatted("before") + ", after = "
        + NAMES_OUT.formatted("after") + """
         where id in (select id from audit_entries where customer_id = :customer
          and (actor_subject = any(:subjects) and actor_name <> '–' or cast(before as text) ~* :named or cast(after as text) ~* :named) order by id limit\s""" + BATCH + ")")
        + redact("record_type = 'portal-user' and record_id = any(string_to_array(?, chr(31)))", person, Erasing.joined(person.own()))
        + redact("record_id is null and actor_subject = any(string_to_array(?, chr(31)))", person, Erasing.joined(person.own()));
    em.createNativeQuery("select set_config('tuttu.erasing', '', true)").getSingleResult();
    return changed == 0 ? Step.DONE : Step.MORE;
  }

  private int redact(String which, Person person, Object value) {
    Query query = em.createNativeQuery("update audit_entries set before = " + WORDS_OUT.formatted("before") + ", after = " + WORDS_OUT.formatted("after") + """
        , actor_name = case when actor_subject = any(string_to_array(?, chr(31))) or exists (select 1 from portal_users u where u.subject = actor_subject) then '–' else actor_name end,
          redacted_at = ? where id in (select id from audit_entries where redacted_at is null and\s""" + which + " order by id limit " + BATCH + ")");
    return query.setParameter(1, IMPERSONAL).setParameter(2, IMPERSONAL).setParameter(3, Erasing.joined(person.own()))
        .setParameter(4, Timestamp.from(clock.instant())).setParameter(5, value).executeUpdate();
  }
}
