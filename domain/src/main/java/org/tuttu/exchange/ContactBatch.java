package org.tuttu.exchange;

import static org.tuttu.exchange.ImportField.CONTACT_NAME;
import static org.tuttu.exchange.ImportField.FOREIGN_KEY;
import static org.tuttu.exchange.ImportField.JOB_TITLE;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/** People at customers who are there already. */
final class ContactBatch extends RecordBatch {

  ContactBatch(Job job) {
    super(job, "contacts", List.of("name", "job_title", "email", "phone"));
  }

  @Override
  List<Column> columns() {
    return Stream.of("customer", "foreign_key", "name", "job_title", "email", "phone").map(name -> new Column(name, "text")).toList();
  }

  @Override
  String ownColumns() {
    return "customer_id bigint, ";
  }

  @Override
  Object[] understood(RowValues row) {
    return new Object[] {row.customer(), row.text(FOREIGN_KEY), row.text(CONTACT_NAME), row.text(JOB_TITLE), row.email(), row.phone(null)};
  }

  @Override
  String known() {
    return "contacts t on t.customer_id = b.customer_id and " + (plan().key() == ImportField.EMAIL ? "lower(t.email) = lower(b.email)" : "lower(t.name) = lower(b.name)");
  }

  @Override
  String label() {
    return "t.name";
  }

  @Override
  void resolve() throws SQLException {
    findCustomers();
  }

  @Override
  void refuseNew() throws SQLException {
    refuse("import.name-missing", null, null, "b.record_id is null and b.name is null");
  }

  @Override
  void prepareChanges() {
    // Whatever a contact is can change.
  }

  @Override
  void create() throws SQLException {
    execute("insert into contacts (id, version, customer_id, name, job_title, email, phone) "
        + "select record_id, 1, customer_id, name, job_title, email, phone from import_batch where outcome = 'CREATED' order by line");
  }

  @Override
  void finish(boolean changes) {
    // A contact is found by its own text, which the database makes.
  }
}
