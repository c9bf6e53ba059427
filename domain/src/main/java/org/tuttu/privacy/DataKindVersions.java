package org.tuttu.privacy;

import static org.tuttu.identity.StaffPermission.SET_PRIVACY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tuttu.audit.AuditTrail;
import org.tuttu.identity.Caller;
import org.tuttu.identity.CurrentUser;
import org.tuttu.identity.StaffMay;
import org.tuttu.privacy.selfservice.DataKindRow;
import org.tuttu.privacy.selfservice.KeptFrom;
import org.tuttu.privacy.selfservice.LegalBasis;
import org.tuttu.shared.FieldChange;
import org.tuttu.shared.Language;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.RecordRef;
import org.tuttu.shared.RuleViolated;
import org.tuttu.shared.StaleData;
import org.tuttu.shared.Texts;

/** What a manager says about the kinds of data that are stored. Customers read it at once, and in their copies; what they were told before is kept. */
@ApplicationScoped
@Transactional
@StaffMay(SET_PRIVACY)
public class DataKindVersions {

  /** Longer than any law wants. */
  public static final int MOST_MONTHS = 600;

  private static final int EARLIER = 20;

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  DataKinds kinds;

  @Inject
  AuditTrail audit;

  @Inject
  CurrentUser user;

  @Inject
  Clock clock;

  /** As customers read them; one statement. */
  public List<DataKindRow> all(Language language) {
    return kinds.all(language);
  }

  /**
   * Three statements.
   *
   * @throws NotFound when there is no such kind
   */
  public DataKindDetails details(String name) {
    Object[] kind = kind(name, "");
    List<?> earlier = em.createNativeQuery("select version, legal_basis, kept_months, ended_at, ended_by_name from data_kind_versions where name = ? order by version desc limit " + EARLIER)
        .setParameter(1, name).getResultList();
    Map<Language, KindWords> usual = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      usual.put(language, new KindWords(Texts.text(language.locale(), "data." + name), Texts.text(language.locale(), "data." + name + ".why")));
    }
    return new DataKindDetails(name, ((Number) kind[0]).longValue(), LegalBasis.valueOf((String) kind[1]), months(kind[2]), KeptFrom.valueOf((String) kind[3]), words(name), usual,
        earlier.stream().map(row -> (Object[]) row).map(row -> new DataKindDetails.Earlier(((Number) row[0]).longValue(), LegalBasis.valueOf((String) row[1]), months(row[2]),
            ((Timestamp) row[3]).toInstant(), (String) row[4])).toList());
  }

  /**
   * Good at once, also for the jobs that remove what is old.
   *
   * @throws NotFound     when there is no such kind
   * @throws StaleData    when somebody else changed it since the caller saw that version: what is wanted, and what stands now
   * @throws RuleViolated when the months make no sense
   */
  public void change(String name, long version, @NotNull @Valid DataKindInput input) {
    Object[] kind = kind(name, " for update");
    Map<Language, KindWords> before = words(name);
    List<FieldChange> changes = changes(kind, before, input);
    if (((Number) kind[0]).longValue() != version) {
      throw new StaleData(changes.stream().map(change -> new FieldChange(change.field(), change.after(), change.before())).toList());
    }
    boolean counted = KeptFrom.valueOf((String) kind[3]) != KeptFrom.RELATIONSHIP;
    if (counted != (input.keptMonths() != null) || counted && (input.keptMonths() < 1 || input.keptMonths() > MOST_MONTHS)) {
      throw RuleViolated.at("keptMonths", "privacy.months", MOST_MONTHS);
    }
    if (changes.isEmpty()) {
      return;
    }
    keepEarlier(name, kind, before);
    em.createNativeQuery("update data_kinds set legal_basis = ?, kept_months = cast(? as int), version = version + 1 where name = ?")
        .setParameter(1, input.basis().name()).setParameter(2, text(input.keptMonths())).setParameter(3, name).executeUpdate();
    em.createNativeQuery("delete from data_kind_texts where name = ?").setParameter(1, name).executeUpdate();
    input.words().forEach((language, words) -> {
      if (!words.isUsual()) {
        em.createNativeQuery("insert into data_kind_texts (name, language, what, why) values (?, ?, ?, ?)")
            .setParameter(1, name).setParameter(2, language.code()).setParameter(3, words.what()).setParameter(4, words.why()).executeUpdate();
      }
    });
    audit.record("data-kind.changed", new RecordRef("data-kind", name), null, changes);
  }

  private void keepEarlier(String name, Object[] kind, Map<Language, KindWords> words) {
    Caller by = user.require();
    em.createNativeQuery("""
        insert into data_kind_versions (name, version, legal_basis, kept_months, texts, ended_at, ended_by, ended_by_name) values (?, ?, ?, cast(? as int), cast(? as jsonb), ?, ?, ?)""")
        .setParameter(1, name).setParameter(2, kind[0]).setParameter(3, kind[1]).setParameter(4, text(kind[2])).setParameter(5, json(words))
        .setParameter(6, Timestamp.from(clock.instant())).setParameter(7, by.subject()).setParameter(8, by.name()).executeUpdate();
  }

  private static List<FieldChange> changes(Object[] kind, Map<Language, KindWords> before, DataKindInput input) {
    List<FieldChange> changes = new ArrayList<>();
    add(changes, "legalBasis", kind[1], input.basis());
    add(changes, "keptMonths", kind[2], input.keptMonths());
    for (Language language : Language.values()) {
      KindWords was = before.getOrDefault(language, new KindWords(null, null));
      KindWords is = input.words().getOrDefault(language, new KindWords(null, null));
      add(changes, "what-" + language.code(), was.what(), is.what());
      add(changes, "why-" + language.code(), was.why(), is.why());
    }
    return changes;
  }

  private static void add(List<FieldChange> changes, String field, Object before, Object after) {
    if (!Objects.equals(text(before), text(after))) {
      changes.add(new FieldChange(field, text(before), text(after)));
    }
  }

  /** Version, ground, months, from when. */
  private Object[] kind(String name, String locking) {
    List<?> found = em.createNativeQuery("select version, legal_basis, kept_months, kept_from from data_kinds where name = ?" + locking).setParameter(1, name).getResultList();
    return (Object[]) found.stream().findFirst().orElseThrow(() -> new NotFound("data-kind", name));
  }

  private Map<Language, KindWords> words(String name) {
    Map<Language, KindWords> words = new EnumMap<>(Language.class);
    for (Object found : em.createNativeQuery("select language, what, why from data_kind_texts where name = ?").setParameter(1, name).getResultList()) {
      Object[] row = (Object[]) found;
      words.put(Language.of((String) row[0]).orElseThrow(), new KindWords((String) row[1], (String) row[2]));
    }
    return words;
  }

  private static String json(Map<Language, KindWords> words) {
    JsonObjectBuilder json = Json.createObjectBuilder();
    words.forEach((language, said) -> {
      JsonObjectBuilder one = Json.createObjectBuilder();
      if (said.what() != null) {
        one.add("what", said.what());
      }
      if (said.why() != null) {
        one.add("why", said.why());
      }
      json.add(language.code(), one);
    });
    return json.build().toString();
  }

  private static Integer months(Object value) {
    return value == null ? null : ((Number) value).intValue();
  }

  private static String text(Object value) {
    return value == null ? null : value.toString();
  }
}
