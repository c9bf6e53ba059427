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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tuttu.customer.selfservice.CustomerKind;
import org.tuttu.customer.selfservice.CustomerStage;
import org.tuttu.shared.RuleViolated;

/** Customers, with an e-mail address and a telephone number each, and a first account for each new one. */
final class CustomerBatch extends RecordBatch {

  private static final Map<String, String> CONTACT_POINTS = Map.of("email_id", "contact_points_seq", "phone_id", "contact_points_seq");

  CustomerBatch(Job job) {
    super(job, "customers", List.of("name", "given_name", "family_name", "business_id", "foreign_key", "stage", "language", "country"));
  }

  @Override
  List<Column> columns() {
    return Stream.of("number", "kind", "name", "given_name", "family_name", "business_id", "foreign_key", "stage", "language", "country", "email", "phone")
        .map(name -> new Column(name, "text")).toList();
  }

  @Override
  String ownColumns() {
    return "account_id bigint, email_id bigint, phone_id bigint, ";
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
    return new Object[] {row.text(CUSTOMER), kind, name, person ? given : null, person ? family : null, row.text(BUSINESS_ID), row.text(FOREIGN_KEY),
        row.choice(STAGE, CustomerStage.class, "import.unknown-stage"), row.language(), country, row.email(), row.phone(country)};
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
  }

  @Override
  void prepareChanges() throws SQLException {
    refuse("import.foreign-key-taken", "b.foreign_key", "customers o", "o.foreign_key = b.foreign_key and b.record_id <> o.id");
    refuse("customer.kind-is-fixed", null, "customers t", "t.id = b.record_id and t.kind <> b.kind");
    update("""
        update import_batch b set
          email = case when not exists (select 1 from contact_points p where p.customer_id = b.record_id and p.kind = 'EMAIL' and lower(p.value) = lower(b.email))
            then b.email end,
          phone = case when not exists (select 1 from contact_points p where p.customer_id = b.record_id and p.kind = 'PHONE' and p.value = b.phone) then b.phone end
        where b.record_id is not null and b.outcome is null""");
  }

  @Override
  String changed(String column) {
    return column.equals("name")
        ? "case when t.kind = 'PERSON' then concat_ws(' ', coalesce(b.given_name, t.given_name), coalesce(b.family_name, t.family_name)) else b.name end"
        : super.changed(column);
  }

  @Override
  String alsoUnchanged() {
    return "b.email is null and b.phone is null";
  }

  @Override
  Map<String, String> ids(String own) {
    Map<String, String> ids = new HashMap<>(CONTACT_POINTS);
    ids.put("record_id", own);
    ids.put("account_id", "accounts_seq");
    return ids;
  }

  @Override
  void create() throws SQLException {
    // The text is what customer_search_text() says once the parts are there.
    update("""
        with made as materialized (
          select b.*, coalesce(number, 'C-' || nextval('customer_numbers')) as given, 'A-' || nextval('account_numbers') as account
          from import_batch b where outcome = 'CREATED' order by line),
        opened as (
          insert into accounts (id, version, customer_id, number, name, currency, payment_term_days)
          select account_id, 1, record_id, account, substr(name, 1, 100),
            case coalesce(country, ?) when 'NO' then 'NOK' when 'SE' then 'SEK' when 'DK' then 'DKK' when 'GB' then 'GBP' when 'US' then 'USD'
              when 'CH' then 'CHF' else 'EUR' end,
            14 from made)
        insert into customers (id, version, number, kind, stage, name, given_name, family_name, business_id, foreign_key, language, country, created_at, search_text)
        select record_id, 1, given, kind, coalesce(stage, 'CUSTOMER'), name, given_name, family_name, business_id, foreign_key,
          coalesce(language, ?), coalesce(country, ?), ?, searchable(concat_ws(' ', given, name, business_id, foreign_key, email, phone, account))
        from made""",
        plan().usual().country(), plan().usual().language().code(), plan().usual().country(), Timestamp.from(job().now()));
    addContactPoints("CREATED", "true");
    // Numbers that we give ourselves stay ahead of those that a file brought, and of those that are given at this moment.
    execute("""
        select setval('customer_numbers', brought.most + 1000) from customer_numbers,
          (select max(substr(number, 3)::bigint) as most from import_batch where outcome = 'CREATED' and number ~ '^C-[0-9]{1,15}$') brought
        where brought.most >= last_value""");
  }

  /** @param first whether a value is the customer's first of its kind, in SQL */
  private void addContactPoints(String outcome, String first) throws SQLException {
    for (String kind : List.of("email", "phone")) {
      update("""
          insert into contact_points (id, version, customer_id, kind, value, preferred)
          select b.%1$s_id, 1, b.record_id, '%2$s', b.%1$s, %4$s
          from import_batch b where b.outcome = '%3$s' and b.%1$s_id is not null order by line""".formatted(kind, kind.toUpperCase(Locale.ROOT), outcome, first.formatted(kind.toUpperCase(Locale.ROOT))));
    }
  }

  @Override
  void finish() throws SQLException {
    number(RowOutcome.CHANGED, CONTACT_POINTS);
    addContactPoints("CHANGED", "not exists (select 1 from contact_points p where p.customer_id = b.record_id and p.kind = '%s' and p.preferred)");
    update("update import_batch set added = array_remove(array[email_id, phone_id], null) where outcome in ('CREATED', 'CHANGED')");
    searchable("select record_id from import_batch where outcome = 'CHANGED'");
  }
}
