package org.tuttu.subscriptions;

import static org.tuttu.identity.StaffPermission.HANDLE_SUBSCRIPTIONS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tuttu.audit.AuditTrail;
import org.tuttu.identity.CurrentUser;
import org.tuttu.identity.StaffMay;
import org.tuttu.shared.FieldChange;
import org.tuttu.shared.RecordRef;
import org.tuttu.shared.RuleViolated;
import org.tuttu.shared.Settings;

/** Takes in what was counted: all lines or none, and each reading once by its key. */
@ApplicationScoped
@Transactional
@StaffMay(HANDLE_SUBSCRIPTIONS)
public class Readings {

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  AuditTrail audit;

  @Inject
  CurrentUser user;

  @Inject
  Settings settings;

  @Inject
  Clock clock;

  /**
   * How many were taken in.
   *
   * @param known how many there were already
   */
  public record Taken(int recorded, int known) {}

  /**
   * A reading that comes after its period was charged counts in the one that runs now.
   *
   * @param lines as {@link Reading#of} reads them
   * @throws RuleViolated when a line cannot be understood, names no subscription that is counted, a day before its start or still to come, or a key that stands for
   *                      something else
   */
  public Taken record(String lines) {
    Map<String, List<Reading>> bySubscription = Reading.of(lines).stream().collect(Collectors.groupingBy(Reading::subscription, TreeMap::new, Collectors.toList()));
    int recorded = 0;
    int all = 0;
    for (Map.Entry<String, List<Reading>> each : bySubscription.entrySet()) {
      recorded += record(each.getKey(), each.getValue());
      all += each.getValue().size();
    }
    return new Taken(recorded, all - recorded);
  }

  private record Counted(long id, long customerId, LocalDate startedOn, LocalDate periodFrom) {}

  private int record(String subscription, List<Reading> readings) {
    Counted counted = counted(subscription, readings.get(0).line());
    int recorded = 0;
    BigDecimal sum = BigDecimal.ZERO;
    for (Reading reading : readings) {
      if (record(counted, reading)) {
        recorded++;
        sum = sum.add(reading.quantity());
      }
    }
    if (recorded > 0) {
      audit.record("usage.recorded", new RecordRef("subscription", subscription), counted.customerId(), List.of(new FieldChange("quantity", null, sum.toPlainString())));
    }
    return recorded;
  }

  /** Its row stands still, so that its period does not end meanwhile. */
  private Counted counted(String number, int line) {
    List<?> found = em.createNativeQuery("""
        select s.id, s.customer_id, s.started_on, s.period_from, s.next_on is not null, p.meter from subscriptions s join plans p on p.id = s.plan_id where s.number = ?
        for update of s""").setParameter(1, number).getResultList();
    Object[] row = (Object[]) found.stream().findFirst().orElseThrow(() -> RuleViolated.at("lines", "reading.unknown", line, number));
    if (row[5] == null || !(Boolean) row[4]) {
      throw RuleViolated.at("lines", "reading.not-counted", line, number);
    }
    return new Counted(((Number) row[0]).longValue(), ((Number) row[1]).longValue(), ((Date) row[2]).toLocalDate(), ((Date) row[3]).toLocalDate());
  }

  private boolean record(Counted counted, Reading reading) {
    if (reading.day().isBefore(counted.startedOn()) || reading.day().isAfter(settings.companyDay(clock))) {
      throw RuleViolated.at("lines", "reading.other-day", reading.line(), reading.day());
    }
    LocalDate countsOn = reading.day().isBefore(counted.periodFrom()) ? counted.periodFrom() : reading.day();
    int made = em.createNativeQuery("""
        insert into readings (id, subscription_id, reading_key, used_on, counts_on, quantity, recorded_at, recorded_by, recorded_by_name)
        values (nextval('readings_seq'), ?, ?, ?, ?, ?, ?, ?, ?) on conflict (subscription_id, reading_key) do nothing""")
        .setParameter(1, counted.id()).setParameter(2, reading.key()).setParameter(3, Date.valueOf(reading.day())).setParameter(4, Date.valueOf(countsOn))
        .setParameter(5, reading.quantity()).setParameter(6, Timestamp.from(clock.instant())).setParameter(7, user.require().subject())
        .setParameter(8, user.require().name()).executeUpdate();
    if (made == 0) {
      requireSame(counted, reading);
    }
    return made == 1;
  }

  private void requireSame(Counted counted, Reading reading) {
    Object[] known = (Object[]) em.createNativeQuery("select used_on, quantity from readings where subscription_id = ? and reading_key = ?")
        .setParameter(1, counted.id()).setParameter(2, reading.key()).getSingleResult();
    if (!((Date) known[0]).toLocalDate().equals(reading.day()) || ((BigDecimal) known[1]).compareTo(reading.quantity()) != 0) {
      throw RuleViolated.at("lines", "reading.key-taken", reading.line(), reading.key());
    }
  }
}
