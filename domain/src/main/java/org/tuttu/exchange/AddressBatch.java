package org.tuttu.exchange;

import static org.tuttu.exchange.ImportField.CITY;
import static org.tuttu.exchange.ImportField.FOREIGN_KEY;
import static org.tuttu.exchange.ImportField.POSTAL_CODE;
import static org.tuttu.exchange.ImportField.RECIPIENT;
import static org.tuttu.exchange.ImportField.STREET;
import static org.tuttu.exchange.ImportField.STREET2;
import static org.tuttu.exchange.ImportField.VALID_FROM;
import static org.tuttu.exchange.ImportField.VALID_UNTIL;

import java.sql.Date;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.tuttu.shared.RuleViolated;

/** Addresses of customers who are there already. Kind, street, postal code and town say which one it is, and the day from which it holds, if that is said. */
final class AddressBatch extends RecordBatch {

  AddressBatch(Job job) {
    super(job, "addresses", List.of("recipient", "street2", "country", "valid_until"));
  }

  @Override
  List<Column> columns() {
    return List.of(new Column("customer", "text"), new Column("foreign_key", "text"), new Column("kind", "text"), new Column("recipient", "text"), new Column("street", "text"),
        new Column("street2", "text"), new Column("postal_code", "text"), new Column("city", "text"), new Column("country", "text"),
        new Column("valid_from", "date"), new Column("valid_until", "date"));
  }

  @Override
  String ownColumns() {
    return "customer_id bigint, ";
  }

  @Override
  Object[] understood(RowValues row) {
    return new Object[] {row.customer(), row.text(FOREIGN_KEY), RowKeys.addressKind(row), row.text(RECIPIENT), row.text(STREET), row.text(STREET2),
        row.text(POSTAL_CODE), row.required(CITY, "import.city-missing"), row.country(), day(row, VALID_FROM), day(row, VALID_UNTIL)};
  }

  private static LocalDate day(RowValues row, ImportField field) {
    LocalDate day = row.has(field) ? row.date(field).toLocalDate() : null;
    if (day != null && (day.getYear() < 1 || day.getYear() > 9999)) {
      throw new RuleViolated("import.no-date", row.text(field));
    }
    return day;
  }

  @Override
  String known() {
    return """
        addresses t on t.customer_id = b.customer_id and t.kind = b.kind and lower(t.street) = lower(b.street) and lower(t.city) = lower(b.city)
          and coalesce(t.postal_code, '') = coalesce(b.postal_code, '') and (b.valid_from is null or b.valid_from = t.valid_from)""";
  }

  @Override
  String label() {
    return "t.street";
  }

  @Override
  void resolve() throws SQLException {
    findCustomers();
  }

  @Override
  void refuseNew() throws SQLException {
    update("update import_batch b set country = coalesce(b.country, c.country, ?), valid_from = coalesce(b.valid_from, ?) from customers c "
        + "where c.id = b.customer_id and b.record_id is null and b.outcome is null", plan().usual().country(), Date.valueOf(LocalDate.ofInstant(now(), plan().usual().zone())));
    refuse("import.country-missing", null, null, "b.record_id is null and b.country is null");
    refuse("import.until-before-from", null, null, "b.record_id is null and b.valid_until < b.valid_from");
  }

  @Override
  void prepareChanges() throws SQLException {
    refuse("import.until-before-from", null, "addresses t", "t.id = b.record_id and b.valid_until < t.valid_from");
  }

  @Override
  void create() throws SQLException {
    execute("insert into addresses (id, version, customer_id, kind, recipient, street, street2, postal_code, city, country, valid_from, valid_until) "
        + "select record_id, 1, customer_id, kind, recipient, street, street2, postal_code, city, country, valid_from, valid_until "
        + "from import_batch where outcome = 'CREATED' order by line");
  }

  @Override
  void finish(boolean changes) throws SQLException {
    searchable("select customer_id from import_batch where outcome in ('CREATED', 'CHANGED')");
  }
}
