package org.tuttu.subscriptions;

import static org.tuttu.identity.StaffPermission.HANDLE_SUBSCRIPTIONS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
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
import org.tuttu.shared.Upload;

/** Takes in what was counted: all lines or none, and each reading once by its key. */
@ApplicationScoped
@Transactional
@StaffMay(HANDLE_SUBSCRIPTIONS)
public class Readings {

  /** In bytes: more than as many lines as are taken at once can have. */
  private static final int LONGEST = 512 << 10;

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
   * As {@link #record(String)}, from a file of such lines.
   *
   * @param file null when none was chosen
   * @throws RuleViolated also when there is none, it is longer than any that is taken, or it is not in UTF-8
   */
  public Taken record(Upload file) {
    return record(Reading.of(text(file), "file"));
  }

  private static String text(Upload file) {
    if (file == null) {
      throw RuleViolated.at("file", "reading.none");
    }
    try (InputStream content = file.source().open()) {
      byte[] bytes = content.readNBytes(LONGEST + 1);
      if (bytes.length > LONGEST) {
        throw RuleViolated.at("file", "reading.file-too-long", LONGEST >> 10);
      }
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw RuleViolated.at("file", "reading.other-encoding");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A reading that comes after its period was charged counts in the one that runs now.
   *
   * @param lines as {@link Reading#of} reads them
   * @throws RuleViolated when a line cannot be understood, names no subscription that is counted, a day before its start or still to come, or a key that stands for
   *                      something else
   */
  public Taken record(String lines) {
    return record(Reading.of(lines, "lines"));
  }

  private Taken record(List<Reading> readings) {
    Map<String, List<Reading>> bySubscription = readings.stream().collect(Collectors.groupingBy(Reading::subscription, TreeMap::new, Collectors.toList()));
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
    Counted counted = counted(subscription, readings.get(0));
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
  private Counted counted(String number, Reading first) {
    List<?> found = em.createNativeQuery("""
        select s.id, s.customer_id, s.started_on, s.period_from, s.next_on is not null, p.meter from subscriptions s join plans p on p.id = s.plan_id where s.number = ?
        for update of s""").setParameter(1, number).getResultList();
    Object[] row = (Object[]) found.stream().findFirst().orElseThrow(() -> RuleViolated.at(first.field(), "reading.unknown", first.line(), number));
    if (row[5] == null || !(Boolean) row[4]) {
      throw RuleViolated.at(first.field(), "reading.not-counted", first.line(), number);
    }
    return new Counted(((Number) row[0]).longValue(), ((Number) row[1]).longValue(), ((Date) row[2]).toLocalDate(), ((Date) row[3]).toLocalDate());
  }

  private boolean record(Counted counted, Reading reading) {
    if (reading.day().isBefore(counted.startedOn()) || reading.day().isAfter(settings.companyDay(clock))) {
      throw RuleViolated.at(reading.field(), "reading.other-day", reading.line(), reading.day());
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
      throw RuleViolated.at(reading.field(), "reading.key-taken", reading.line(), reading.key());
    }
  }
}
