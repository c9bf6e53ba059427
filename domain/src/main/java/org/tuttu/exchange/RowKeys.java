package org.tuttu.exchange;

import java.sql.SQLException;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tuttu.customer.selfservice.AddressKind;
import org.tuttu.shared.RuleViolated;

/** What says whether two rows of a file mean the same record. */
final class RowKeys {

  private static final String BETWEEN = "\u001f";
  private static final String FOREIGN = "\u001e";

  private RowKeys() {
  }

  /** Null for a row that does not say it, or says it so that it is refused. */
  static String of(ImportRow row, ImportPlan plan) {
    if (plan.kind().isGrouped()) {
      return raw(row, plan);
    }
    try {
      return of(RowValues.of(row, plan), plan);
    } catch (RuleViolated refused) {
      return null;
    }
  }

  /** Whatever else is wrong with the row: it belongs to its group, which is refused with it. */
  private static String raw(ImportRow row, ImportPlan plan) {
    int at = plan.fields().indexOf(plan.key());
    if (at < 0 || at >= row.cells().size()) {
      return null;
    }
    String said = SafeCells.read(row.cells().get(at).strip());
    String meant = plan.columns().get(at).replaced().getOrDefault(said, said);
    return meant.isEmpty() ? null : meant.replace('\0', RowValues.UNREADABLE);
  }

  private static String of(RowValues values, ImportPlan plan) {
    String key = plan.key() == ImportField.EMAIL ? lower(values.email()) : values.text(plan.key());
    if (key == null) {
      return null;
    }
    return switch (plan.kind()) {
      case CUSTOMERS, PRODUCTS, ORDERS -> key;
      case CONTACTS -> joined(customer(values), lower(key));
      case ADDRESSES -> joined(customer(values), addressKind(values).name(), lower(key), values.text(ImportField.POSTAL_CODE),
          lower(values.text(ImportField.CITY)), values.has(ImportField.VALID_FROM) ? values.date(ImportField.VALID_FROM).toLocalDate().toString() : "");
    };
  }

  private static String customer(RowValues values) {
    return values.has(ImportField.CUSTOMER) ? values.text(ImportField.CUSTOMER) : FOREIGN + values.text(ImportField.FOREIGN_KEY);
  }

  static AddressKind addressKind(RowValues values) {
    AddressKind kind = values.choice(ImportField.ADDRESS_KIND, AddressKind.class, "import.unknown-address-kind");
    return kind == null ? AddressKind.BILLING : kind;
  }

  private static String joined(String... parts) {
    return Stream.of(parts).map(part -> part == null ? "" : part).collect(Collectors.joining(BETWEEN));
  }

  private static String lower(String text) {
    return text == null ? null : text.toLowerCase(Locale.ROOT);
  }

  /**
   * Says of rows that mean the same record as an earlier one of the file which that is: once for all of them.
   *
   * @param last the last line that is looked at
   */
  static void markDoubles(Statements statements, long importId, long last) throws SQLException {
    statements.update("""
        update import_rows r set first_line = d.first
        from (select line, first_value(line) over (partition by match_key order by line) as first from import_rows where import_id = ? and line <= ? and match_key is not null) d
        where r.import_id = ? and r.line = d.line and d.line > d.first""", importId, last, importId);
  }
}
