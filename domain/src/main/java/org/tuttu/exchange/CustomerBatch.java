package org.tuttu.exchange;

import static org.tuttu.exchange.ImportField.BUSINESS_ID;
import static org.tuttu.exchange.ImportField.CUSTOMER;
import static org.tuttu.exchange.ImportField.FAMILY_NAME;
import static org.tuttu.exchange.ImportField.FOREIGN_KEY;
import static org.tuttu.exchange.ImportField.GIVEN_NAME;
import static org.tuttu.exchange.ImportField.KIND;
import static org.tuttu.exchange.ImportField.NAME;
import static org.tuttu.exchange.ImportField.STAGE;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tuttu.customer.selfservice.CustomerKind;
import org.tuttu.customer.selfservice.CustomerStage;
import org.tuttu.shared.RuleViolated;

/** Customers, with the ways to reach them and their accounts. */
final class CustomerBatch extends RecordBatch {

  private final CustomerPartsBatch parts = new CustomerPartsBatch(this);

  CustomerBatch(Job job) {
    super(job, "customers", List.of("name", "given_name", "family_name", "business_id", "foreign_key", "stage", "language", "country"));
  }

  @Override
  List<Column> columns() {
    return Stream.of("number", "kind", "name", "given_name", "family_name", "business_id", "foreign_key", "stage", "language", "country", "email")
        .map(name -> new Column(name, "text")).toList();
  }

  @Override
  String ownColumns() {
    return "";
  }

  @Override
  Object[] understood(RowValues row) {
    CustomerKind kind = kind(row);
    boolean person = kind == CustomerKind.PERSON;
    String given = row.text(GIVEN_NAME);
    String family = row.text(FAMILY_NAME);
    String name = person ? Stream.of(given, family).filter(part -> part != null).collect(Collectors.joining(" ")) : row.text(NAME);
    if (name == null || name.isEmpty()) {
      throw new RuleViolated("import.name-missing");
    }
    if (person && row.has(BUSINESS_ID)) {
      throw new RuleViolated("customer.person-without-business-id");
    }
    String country = row.country();
    SaidParts said = new SaidParts(row);
    Object[] values = {row.text(CUSTOMER), kind, name, person ? given : null, person ? family : null, row.text(BUSINESS_ID), row.text(FOREIGN_KEY),
        row.choice(STAGE, CustomerStage.class, "import.unknown-stage"), row.language(), country, row.email()};
    parts.add(row.line(), said.points(country), said.accounts());
    return values;
  }

  @Override
  void takeParts() throws SQLException {
    parts.take();
  }

  private static CustomerKind kind(RowValues row) {
    CustomerKind said = row.choice(KIND, CustomerKind.class, "import.unknown-kind");
    return said != null ? said : row.has(NAME) ? CustomerKind.ORGANISATION : CustomerKind.PERSON;
  }

  @Override
  String known() {
    return switch (plan().key()) {
      case BUSINESS_ID -> "customers t on t.business_id = b.business_id";
      case FOREIGN_KEY -> "customers t on t.foreign_key = b.foreign_key";
      case EMAIL -> "contact_points p on p.kind = 'EMAIL' and lower(p.value) = lower(b.email) join customers t on t.id = p.customer_id";
      default -> "customers t on t.number = b.number";
    };
  }

  @Override
  String label() {
    return "t.number";
  }

  @Override
  void resolve() {
    // A customer names nothing else.
  }

  @Override
  void refuseNew() throws SQLException {
    if (plan().key() != CUSTOMER) {
      refuse("import.number-taken", "b.number", "customers o", "o.number = b.number and b.record_id is null");
      refuse("import.number-taken", "b.number", "(select number as n, min(line) as first from import_batch where outcome is null and record_id is null group by number) d",
          "b.number = d.n and b.line > d.first and b.record_id is null");
    }
    refuse("import.foreign-key-taken", "b.foreign_key", "customers o", "o.foreign_key = b.foreign_key and b.record_id is null");
    refuse("import.foreign-key-taken", "b.foreign_key",
        "(select foreign_key as k, min(line) as first from import_batch where outcome is null and record_id is null group by foreign_key) d",
        "b.foreign_key = d.k and b.line > d.first and b.record_id is null");
    parts.refuseNew();
  }

  @Override
  void prepareChanges() throws SQLException {
    refuse("import.foreign-key-taken", "b.foreign_key", "customers o", "o.foreign_key = b.foreign_key and b.record_id <> o.id");
    refuse("customer.kind-is-fixed", null, "customers t", "t.id = b.record_id and t.kind <> b.kind");
    parts.prepareChanges();
  }

  @Override
  String changed(String column) {
    return column.equals("name")
        ? "case when t.kind = 'PERSON' then concat_ws(' ', coalesce(b.given_name, t.given_name), coalesce(b.family_name, t.family_name)) else b.name end"
        : super.changed(column);
  }

  @Override
  String alsoUnchanged() {
    return CustomerPartsBatch.unchanged();
  }

  @Override
  String before() {
    return super.before() + " || " + CustomerPartsBatch.before();
  }

  @Override
  void create() throws SQLException {
    parts.number(RowOutcome.CREATED);
    // The text is what customer_search_text() says once the parts are there.
    update("""
        insert into customers (id, version, number, kind, stage, name, given_name, family_name, business_id, foreign_key, language, country, created_at, search_text)
        select record_id, 1, given, kind, coalesce(stage, 'CUSTOMER'), name, given_name, family_name, business_id, foreign_key,
          coalesce(language, ?), coalesce(country, ?), ?, searchable(concat_ws(' ', given, name, business_id, foreign_key, p.said, a.said))
        from (select b.*, coalesce(number, 'C-' || nextval('customer_numbers')) as given from import_batch b where outcome = 'CREATED' order by line) made
          left join (select line, string_agg(value, ' ' order by kind, value) as said from import_points group by line) p using (line)
          left join (select line, string_agg(number, ' ' order by serial) as said from import_accounts group by line) a using (line)""",
        plan().usual().language().code(), plan().usual().country(), Timestamp.from(now()));
    parts.write(RowOutcome.CREATED);
    // Numbers that we give ourselves stay ahead of those that a file brought, and of those that are given at this moment.
    execute("""
        select setval('customer_numbers', brought.most + 1000) from customer_numbers,
          (select max(substr(number, 3)::bigint) as most from import_batch where outcome = 'CREATED' and number ~ '^C-[0-9]{1,15}$') brought
        where brought.most >= last_value""");
  }

  @Override
  void finish(boolean changes) throws SQLException {
    if (changes) {
      parts.number(RowOutcome.CHANGED);
      parts.write(RowOutcome.CHANGED);
      parts.change();
    }
    parts.noteAdded();
    // Of a new customer with very many parts, not all belong in the text.
    searchable("select record_id from import_batch where outcome = 'CHANGED' or outcome = 'CREATED' and (cardinality(added) > 40 or cardinality(accounts) > 10)");
  }
}
