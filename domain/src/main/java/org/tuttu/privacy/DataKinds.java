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
import org.tuttu.shared.Settings;

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

  public List<DataKindRow> all() {
    List<?> rows = em.createNativeQuery("select name, legal_basis, kept_months, kept_from from data_kinds order by position, name").getResultList();
    return rows.stream().map(row -> (Object[]) row).map(row -> new DataKindRow(
        (String) row[0], LegalBasis.valueOf((String) row[1]), row[2] == null ? null : ((Number) row[2]).intValue(), KeptFrom.valueOf((String) row[3]))).toList();
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
    return all().stream().filter(kind -> kind.keptFrom() == KeptFrom.YEAR_END).map(DataKindRow::keptMonths).max(Comparator.naturalOrder()).orElse(0);
  }
}
