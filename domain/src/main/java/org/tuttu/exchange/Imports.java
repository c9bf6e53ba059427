package org.tuttu.exchange;

import static org.tuttu.identity.StaffPermission.IMPORT_DATA;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.tuttu.audit.AuditTrail;
import org.tuttu.identity.CurrentUser;
import org.tuttu.identity.StaffMay;
import org.tuttu.shared.FieldChange;
import org.tuttu.shared.Language;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.PageOf;
import org.tuttu.shared.PageRequest;
import org.tuttu.shared.Reason;
import org.tuttu.shared.RecordRef;
import org.tuttu.shared.RuleViolated;

/** What staff do with imports. */
@ApplicationScoped
@Transactional
@StaffMay(IMPORT_DATA)
public class Imports {

  private static final int SAMPLE = 1 << 16;
  private static final int PREVIEWED = 10;
  private static final int LONGEST_NAME = 200;
  private static final String LEFT = """
      select min(r.line), x.number, x.name from import_outcomes r join %s x on x.id = r.record_id
      where r.import_id = ? and r.outcome in ('CREATED', 'CHANGED') and not r.undone
      group by x.id, x.number, x.name having min(r.line) > ? order by 1 limit ?""";
  private static final Map<ImportKind, String> LEFT_RECORDS = Map.of(
      ImportKind.CUSTOMERS, "customers", ImportKind.PRODUCTS, "products", ImportKind.ORDERS, "(select id, number, null::text as name from orders)",
      ImportKind.CONTACTS, "(select k.id, c.number, k.name from contacts k join customers c on c.id = k.customer_id)",
      ImportKind.ADDRESSES, "(select a.id, c.number, a.street as name from addresses a join customers c on c.id = a.customer_id)");

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  CurrentUser user;

  @Inject
  AuditTrail audit;

  @Inject
  Clock clock;

  /**
   * Takes a file, and suggests how it is to be read and what its columns are.
   *
   * @param language of the customers in it, unless somebody says otherwise
   * @param zone     of the times in it, unless somebody says otherwise
   * @return the import's number
   * @throws RuleViolated when the file is empty, longer than a file may be, or no text
   */
  public String receive(String fileName, @NotNull InputStream content, @NotNull Language language, @NotNull ZoneId zone) {
    String name = fileName == null || fileName.isBlank() ? "?" : fileName.strip().replaceAll("\\p{Cntrl}", " ");
    UsualValues usual = UsualValues.in(language, zone);
    TextForm open = new TextForm(StandardCharsets.UTF_8, ',');
    ImportPlan nothing = planned(open, CellForm.USUAL, ImportKind.CUSTOMERS, List.of(), usual, OrderRules.NONE);
    Import made = new Import("I-" + next(), name.substring(0, Math.min(LONGEST_NAME, name.length())), nothing, user.require(), clock.instant());
    em.persist(made);
    em.flush();
    try {
      new ImportFiles(em).keep(made, content);
      TextForm form = TextForm.recognisedFrom(start(made.id()));
      List<List<String>> rows = readable(made.id(), form);
      List<String> heading = rows.isEmpty() ? List.of() : rows.get(0);
      made.plan(saidBefore(heading, form)
          .orElseGet(() -> planned(form, CellForm.recognisedIn(rows), ImportKind.suggestedBy(heading), heading, usual, OrderRules.NONE)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      throw FullDisk.passedOn(e);
    }
    audit.record("import.received", new RecordRef("import", made.number()), null,
        List.of(new FieldChange("file", null, name), new FieldChange("hash", null, made.details().fileHash())));
    return made.number();
  }

  public ImportDetails details(String number) {
    return found(number).details();
  }

  /** The file's heading and its first rows, read as staff say it is to be read. */
  public List<List<String>> firstRows(String number) {
    Import each = found(number);
    List<ImportRow> rows = new ArrayList<>();
    new ImportFiles(em).addFirst(rows, each.id(), each.plan().form());
    return rows.stream().map(ImportRow::cells).toList();
  }

  /** What the file calls its columns. */
  public List<String> heading(String number) {
    Import each = found(number);
    return readable(each.id(), each.plan().form()).stream().findFirst().orElse(List.of());
  }

  /**
   * What would become of the file's first rows.
   *
   * @throws RuleViolated when the file cannot be read or brought in like this
   */
  public Preview preview(String number) {
    return new ImportPreview(em, found(number), clock.instant()).of(PREVIEWED);
  }

  /** As {@link #plan}, with the columns that rows of this kind most likely have, read like this. */
  public void readOtherwise(String number, long version, @NotNull ImportKind kind, @NotNull TextForm form, @NotNull @Valid CellForm cells) {
    decide(number, version, each -> {
      List<String> heading = readable(each.id(), form).stream().findFirst().orElse(List.of());
      each.plan(planned(form, cells, kind, heading, each.plan().usual(), each.plan().orders()));
    });
  }

  /** The rows that were refused, in the file's order. */
  public PageOf<RefusedRow> refused(String number, PageRequest page) {
    List<RefusedRow> rows = new ArrayList<>();
    for (Object each : em.createNativeQuery("""
        select o.line, r.cells, o.reason from import_outcomes o join import_rows r on r.import_id = o.import_id and r.line = o.line
        where o.import_id = ? and o.outcome = 'REFUSED' and o.line > ? order by o.line limit ?""")
        .setParameter(1, found(number).id()).setParameter(2, page.afterId(0)).setParameter(3, page.size() + 1).getResultList()) {
      Object[] row = (Object[]) each;
      rows.add(new RefusedRow(number(row[0]), Cells.of(row[1]), Reason.kept((String) row[2])));
    }
    return PageOf.of(rows, page, RefusedRow::line);
  }

  /** What was left as it is when the import was undone: somebody changed or used it since. */
  public PageOf<LeftRecord> left(String number, PageRequest page) {
    Import each = found(number);
    List<LeftRecord> rows = new ArrayList<>();
    for (Object found : em.createNativeQuery(LEFT.formatted(LEFT_RECORDS.get(each.plan().kind())))
        .setParameter(1, each.id()).setParameter(2, page.afterId(0)).setParameter(3, page.size() + 1).getResultList()) {
      Object[] row = (Object[]) found;
      rows.add(new LeftRecord(number(row[0]), each.plan().kind(), (String) row[1], (String) row[2]));
    }
    return PageOf.of(rows, page, LeftRecord::line);
  }

  /** Says how the file is to be read and brought in; what a check found before is void. */
  public void plan(String number, long version, @NotNull @Valid ImportPlan plan) {
    decide(number, version, each -> each.plan(plan));
  }

  /** As {@link #plan}, and lets a node say what would become of each row. */
  public void planAndCheck(String number, long version, @NotNull @Valid ImportPlan plan) {
    decide(number, version, each -> {
      each.plan(plan);
      each.check(clock.instant());
      forgetOutcomes(each);
    });
  }

  /** Lets a node bring the rows in. */
  public void run(String number, long version) {
    decide(number, version, each -> {
      each.run(clock.instant());
      forgetOutcomes(each);
    });
    audit.record("import.begun", new RecordRef("import", number), null);
  }

  public void pause(String number) {
    decide(number, null, Import::pause);
  }

  public void goOn(String number) {
    decide(number, null, Import::goOn);
  }

  /** Leaves out the rows that were not brought in yet. */
  public void cancel(String number) {
    decide(number, null, each -> each.cancel(clock.instant()));
    audit.record("import.cancelled", new RecordRef("import", number), null);
  }

  /** Lets a node take back what the import brought in, as far as nobody changed or used it since. */
  public void undo(String number) {
    decide(number, null, each -> each.undo(clock.instant()));
  }

  private void forgetOutcomes(Import each) {
    em.createNativeQuery("delete from import_outcomes where import_id = ?").setParameter(1, each.id()).executeUpdate();
  }

  private void decide(String number, Long version, Consumer<Import> decision) {
    Import each = found(number);
    em.lock(each, LockModeType.PESSIMISTIC_WRITE);
    em.refresh(each);
    if (version != null) {
      each.requireVersion(version);
    }
    decision.accept(each);
  }

  private Import found(String number) {
    return em.createQuery("select i from Import i where i.number = :number", Import.class).setParameter("number", number)
        .getResultStream().findFirst().orElseThrow(() -> new NotFound("import", number));
  }

  /** What was last said of a file with just these columns. */
  private Optional<ImportPlan> saidBefore(List<String> heading, TextForm form) {
    return heading.isEmpty() ? Optional.empty()
        : em.createQuery("select m from ImportMapping m where m.headings = :headings order by m.savedAt desc", ImportMapping.class)
            .setParameter("headings", ImportMapping.joined(heading)).setMaxResults(1).getResultStream().findFirst().map(mapping -> mapping.planFor(heading, form));
  }

  private static ImportPlan planned(TextForm form, CellForm cells, ImportKind kind, List<String> heading, UsualValues usual, OrderRules orders) {
    List<ImportField> fields = ImportField.suggested(heading, kind.fields());
    return new ImportPlan(kind, form, cells, fields.stream().map(ImportColumn::of).toList(), kind.likelyKey(fields),
        kind.choices().contains(WhenKnown.UPDATE) ? WhenKnown.UPDATE : WhenKnown.SKIP, usual, orders);
  }

  /** As {@link #firstRows(String)}, up to where the file cannot be read: whoever looks at the plan is told so. */
  private List<List<String>> readable(long importId, TextForm form) {
    List<ImportRow> rows = new ArrayList<>();
    try {
      new ImportFiles(em).addFirst(rows, importId, form);
    } catch (RuleViolated unreadable) {
      // What was read until there stands in the list.
    }
    return rows.stream().map(ImportRow::cells).toList();
  }

  private byte[] start(long importId) throws IOException {
    try (InputStream content = new ImportFiles(em).read(importId)) {
      return content.readNBytes(SAMPLE);
    }
  }

  private long next() {
    return number(em.createNativeQuery("select nextval('import_numbers')").getSingleResult());
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }
}
