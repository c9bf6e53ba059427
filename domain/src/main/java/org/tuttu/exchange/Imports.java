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
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.tuttu.audit.AuditTrail;
import org.tuttu.identity.CurrentUser;
import org.tuttu.identity.StaffMay;
import org.tuttu.shared.FieldChange;
import org.tuttu.shared.Language;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.PageOf;
import org.tuttu.shared.PageRequest;
import org.tuttu.shared.RecordRef;
import org.tuttu.shared.RuleViolated;

/** What staff do with imports. */
@ApplicationScoped
@Transactional
@StaffMay(IMPORT_DATA)
public class Imports {

  private static final int SAMPLE = 1 << 16;
  private static final int LOOKED_AT = 20;
  private static final int LONGEST_NAME = 200;

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
   * @return the import's number
   * @throws RuleViolated when the file is empty, longer than a file may be, or no text
   */
  public String receive(String fileName, @NotNull InputStream content, @NotNull Language language) {
    String name = fileName == null || fileName.isBlank() ? "?" : fileName.strip().replaceAll("\\p{Cntrl}", " ");
    TextForm open = new TextForm(StandardCharsets.UTF_8, ',');
    ImportPlan nothing = new ImportPlan(open, List.of(), KnownBy.NUMBER, WhenKnown.UPDATE, language, null);
    Import made = new Import("I-" + next(), name.substring(0, Math.min(LONGEST_NAME, name.length())), nothing, user.require(), clock.instant());
    em.persist(made);
    em.flush();
    try {
      new ImportFiles(em).keep(made, content);
      TextForm form = TextForm.recognisedFrom(start(made.id()));
      made.plan(new ImportPlan(form, suggested(made.id(), form), KnownBy.NUMBER, WhenKnown.UPDATE, language, null));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    made.plan(withLikelyKey(made.plan()));
    audit.record("import.received", new RecordRef("import", made.number()), null,
        List.of(new FieldChange("file", null, name), new FieldChange("hash", null, made.details().fileHash())));
    return made.number();
  }

  /** Newest first. */
  public PageOf<ImportListRow> list(PageRequest page) {
    List<ImportListRow> rows = new ArrayList<>();
    for (Object each : em.createNativeQuery("""
        select id, number, status, file_name, created, changed, unchanged, refused, uploaded_by_name, uploaded_at
        from imports where id < ? order by id desc limit ?""")
        .setParameter(1, page.afterId(Long.MAX_VALUE)).setParameter(2, page.size() + 1).getResultList()) {
      Object[] row = (Object[]) each;
      rows.add(new ImportListRow(number(row[0]), (String) row[1], ImportStatus.valueOf((String) row[2]), (String) row[3],
          new Counts(number(row[4]), number(row[5]), number(row[6]), number(row[7])), (String) row[8], ((Timestamp) row[9]).toInstant()));
    }
    return PageOf.of(rows, page, ImportListRow::id);
  }

  public ImportDetails details(String number) {
    return found(number).details();
  }

  /** The file's heading and its first rows, read as staff say it is to be read. */
  public List<List<String>> firstRows(String number) {
    Import each = found(number);
    return firstRows(each.id(), each.plan().form(), LOOKED_AT);
  }

  /** What the file calls its columns. */
  public List<String> heading(String number) {
    Import each = found(number);
    return firstRows(each.id(), each.plan().form(), 1).stream().findFirst().orElse(List.of());
  }

  /** How the columns of the file would be understood if it were read like this. */
  public List<CustomerField> suggestedFields(String number, @NotNull TextForm form) {
    return suggested(found(number).id(), form);
  }

  /** The rows that were refused, in the file's order. */
  public PageOf<RefusedRow> refused(String number, PageRequest page) {
    List<RefusedRow> rows = new ArrayList<>();
    for (Object each : em.createNativeQuery("""
        select line, cells, reason from import_rows where import_id = ? and outcome = 'REFUSED' and line > ? order by line limit ?""")
        .setParameter(1, found(number).id()).setParameter(2, page.afterId(0)).setParameter(3, page.size() + 1).getResultList()) {
      Object[] row = (Object[]) each;
      rows.add(new RefusedRow(number(row[0]), Cells.of(row[1]), Reason.kept((String) row[2])));
    }
    return PageOf.of(rows, page, RefusedRow::line);
  }

  /** The numbers of the customers that were left as they are when the import was undone: somebody changed or used them since. */
  public PageOf<LeftCustomer> left(String number, PageRequest page) {
    List<LeftCustomer> rows = new ArrayList<>();
    for (Object each : em.createNativeQuery("""
        select r.line, c.number, c.name from import_rows r join customers c on c.id = r.customer_id
        where r.import_id = ? and r.outcome in ('CREATED', 'CHANGED') and not r.undone and r.line > ? order by r.line limit ?""")
        .setParameter(1, found(number).id()).setParameter(2, page.afterId(0)).setParameter(3, page.size() + 1).getResultList()) {
      Object[] row = (Object[]) each;
      rows.add(new LeftCustomer(number(row[0]), (String) row[1], (String) row[2]));
    }
    return PageOf.of(rows, page, LeftCustomer::line);
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
    });
  }

  /** Lets a node bring the rows in. */
  public void run(String number, long version) {
    decide(number, version, each -> each.run(clock.instant()));
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

  private List<CustomerField> suggested(long importId, TextForm form) {
    List<List<String>> rows = firstRows(importId, form, 1);
    List<CustomerField> fields = new ArrayList<>();
    for (String heading : rows.isEmpty() ? List.<String>of() : rows.get(0)) {
      CustomerField field = CustomerField.suggestedBy(heading).orElse(null);
      fields.add(fields.contains(field) ? null : field);
    }
    return fields;
  }

  private static ImportPlan withLikelyKey(ImportPlan plan) {
    for (KnownBy knownBy : KnownBy.values()) {
      if (plan.fields().contains(knownBy.field())) {
        return new ImportPlan(plan.form(), plan.fields(), knownBy, plan.whenKnown(), plan.usualLanguage(), plan.usualCountry());
      }
    }
    return plan;
  }

  private List<List<String>> firstRows(long importId, TextForm form, int most) {
    List<List<String>> rows = new ArrayList<>();
    try (InputStream content = new ImportFiles(em).read(importId)) {
      CsvRows all = new CsvRows(content, form);
      while (rows.size() < most && all.hasNext()) {
        rows.add(all.next().cells());
      }
    } catch (IOException e) {
      throw new RuleViolated("import.broken-file", 0);
    }
    return rows;
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
