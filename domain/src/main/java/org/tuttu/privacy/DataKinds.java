package org.tuttu.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tuttu.identity.Anyone;
import org.tuttu.identity.PersonalData;
import org.tuttu.privacy.selfservice.DataKindRow;
import org.tuttu.privacy.selfservice.KeptFrom;
import org.tuttu.privacy.selfservice.LegalBasis;
import org.tuttu.shared.Language;
import org.tuttu.shared.Settings;
import org.tuttu.shared.Texts;

/** What is stored, for how long, and who keeps it. Nothing in it is about anybody. */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
@Anyone
public class DataKinds {

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  @Any
  Instance<PersonalData> parts;

  @Inject
  Settings settings;

  @Inject
  Clock clock;

  /** In the words of a manager, or the usual ones; one statement. */
  public List<DataKindRow> all(Language language) {
    List<?> rows = em.createNativeQuery("""
        select k.name, t.what, t.why, k.legal_basis, k.kept_months, k.kept_from from data_kinds k left join data_kind_texts t on t.name = k.name and t.language = ?
        order by k.position, k.name""").setParameter(1, language.code()).getResultList();
    return rows.stream().map(row -> (Object[]) row).map(row -> new DataKindRow((String) row[0], said(row[1], language, "data." + row[0]), said(row[2], language, "data." + row[0] + ".why"),
        LegalBasis.valueOf((String) row[3]), row[4] == null ? null : ((Number) row[4]).intValue(), KeptFrom.valueOf((String) row[5]))).toList();
  }

  private static String said(Object words, Language language, String usual) {
    return words == null ? Texts.text(language.locale(), usual) : (String) words;
  }

  /** All capabilities' parts, always in the same order. */
  List<PersonalData> parts() {
    return parts.stream().sorted(Comparator.comparing(PersonalData::part)).toList();
  }

  /** What is in the books from this day on must be kept: whole years, counted back from now. */
  LocalDate keepBooksFrom() {
    return settings.companyDay(clock).minusMonths(bookMonths()).withDayOfYear(1);
  }

  /** The last day on which something of that day must be kept. */
  Optional<LocalDate> booksKeptUntil(Optional<LocalDate> newest) {
    return newest.map(day -> day.plusMonths(bookMonths())).map(day -> day.withMonth(12).withDayOfMonth(31));
  }

  private int bookMonths() {
    return ((Number) em.createNativeQuery("select coalesce(max(kept_months), 0) from data_kinds where kept_from = 'YEAR_END'").getSingleResult()).intValue();
  }
}
