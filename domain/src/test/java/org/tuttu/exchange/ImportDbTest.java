package org.tuttu.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.tuttu.testing.Cast.DORA;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.tuttu.identity.Caller;
import org.tuttu.shared.Language;
import org.tuttu.shared.PageRequest;
import org.tuttu.shared.Texts;
import org.tuttu.testing.DbTest;

/** What tests of imports have in common: Dora sends files and says what is to be done with them. */
public abstract class ImportDbTest extends DbTest {

  /** Numbers of their own for each test. */
  final String mark = UUID.randomUUID().toString().substring(0, 8);

  static byte[] csv(String heading, String... rows) {
    return (heading + "\n" + String.join("\n", rows) + "\n").getBytes(UTF_8);
  }

  static String received(byte[] file) {
    return received(new ByteArrayInputStream(file));
  }

  protected static String received(InputStream file) {
    return as(DORA, () -> bean(Imports.class).receive("customers.csv", file, Language.FI, ZoneId.of("Europe/Helsinki")));
  }

  protected static ImportDetails details(String number) {
    return as(DORA, () -> bean(Imports.class).details(number));
  }

  protected static Counts counts(String number) {
    return details(number).counts();
  }

  /** Of Finnish customers. */
  static String checked(String number) {
    return checked(number, plan -> plan.with(plan.usual().withCountry("FI")));
  }

  protected static String checked(String number, UnaryOperator<ImportPlan> change) {
    as(DORA, () -> {
      ImportDetails details = bean(Imports.class).details(number);
      bean(Imports.class).planAndCheck(number, details.version(), change.apply(details.plan()));
    });
    work();
    return number;
  }

  protected static String ran(String number) {
    as(DORA, () -> bean(Imports.class).run(number, bean(Imports.class).details(number).version()));
    work();
    return number;
  }

  protected static String undone(String number) {
    as(DORA, () -> bean(Imports.class).undo(number));
    work();
    return number;
  }

  /** What is kept of it goes, as it does when its time is over: tests that come later would look through it. */
  protected static void purged(String number) {
    for (String table : ImportPurge.TABLES) {
      transaction(() -> em().createNativeQuery("delete from " + table + " where import_id = (select id from imports where number = ?)").setParameter(1, number).executeUpdate());
    }
  }

  static boolean step() {
    return as(Caller.system(), () -> bean(ImportWork.class).step());
  }

  static void work() {
    while (step()) {
      // until nothing is due
    }
  }

  static List<RefusedRow> refused(String number) {
    return as(DORA, () -> bean(Imports.class).refused(number, PageRequest.first()).rows());
  }

  static List<String> reasons(String number) {
    return refused(number).stream().map(row -> row.reason().code()).toList();
  }

  /** As a Latvian manager takes it out. */
  static byte[] exported(ImportKind kind, Predicate<List<String>> which) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      csv.writeRecord(kind.fields().stream().map(field -> Texts.name(Language.LV.locale(), field)).toList());
      Long after = null;
      do {
        Long last = after;
        ListExport.Piece piece = as(DORA, () -> bean(ListExport.class).piece(kind, last, kind.fields(), null));
        piece.rows().stream().filter(which).forEach(row -> csv.writeRecord(row.stream().map(SafeCells::written).toList()));
        after = piece.last();
      } while (after != null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(UTF_8);
  }

  protected static long count(String query) {
    return ((Number) value(query)).longValue();
  }

  protected static BigDecimal amount(String query) {
    return (BigDecimal) value(query);
  }

  protected static Object value(String query) {
    return transaction(() -> em().createNativeQuery(query).getSingleResult());
  }

  protected static List<?> values(String query) {
    return transaction(() -> em().createNativeQuery(query).getResultList());
  }
}
