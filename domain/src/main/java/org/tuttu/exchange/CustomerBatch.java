package org.tuttu.exchange;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tuttu.shared.CopyRows;

/**
 * Some rows of a file with customers, held against the customers that are there, and brought in. All rows at once: the statements are as many for
 * five thousand rows as for one.
 */
final class CustomerBatch {

  private static final String COLUMNS =
      "line, key, number, kind, name, given_name, family_name, business_id, stage, language, country, email, phone, outcome, reason";

  private final Connection connection;
  private final long importId;
  private final ImportPlan plan;

  /** @param em in a transaction; what the batch needs for itself is gone when it ends */
  CustomerBatch(EntityManager em, long importId, ImportPlan plan) {
    this.connection = em.unwrap(Connection.class);
    this.importId = importId;
    this.plan = plan;
  }

  /** @param refused the reasons of rows that are no customers, by their line */
  void take(List<CustomerCandidate> candidates, Map<Long, Reason> refused) throws SQLException, IOException {
    execute("""
        create temporary table import_batch (line bigint primary key, key text, number text, kind text, name text, given_name text, family_name text,
          business_id text, stage text, language text, country text, email text, phone text, outcome text, reason text,
          customer_id bigint, account_id bigint, email_id bigint, phone_id bigint) on commit drop""");
    try (CopyRows rows = new CopyRows(connection, "import_batch", COLUMNS)) {
      for (CustomerCandidate each : candidates) {
        rows.row(each.line(), each.key(), each.number(), each.kind(), each.name(), each.givenName(), each.familyName(), each.businessId(), each.stage(),
            each.language(), each.country(), each.email(), each.phone(), null, null);
      }
      for (Map.Entry<Long, Reason> each : refused.entrySet()) {
        rows.row(each.getKey(), null, null, null, null, null, null, null, null, null, null, null, null, RowOutcome.REFUSED, each.getValue().kept());
      }
    }
    execute("analyze import_batch");
  }

  /** Says of each row what becomes of it. */
  Counts decide() throws SQLException {
    update("update import_rows r set match_key = b.key from import_batch b where r.import_id = ? and r.line = b.line", importId);
    refuse("import.double", "d.first::text", """
        (select b.line as at, min(r.line) as first from import_batch b join import_rows r on r.import_id = ? and r.match_key = b.key and r.line < b.line
          group by b.line) d""", "b.line = d.at", importId);
    String known = switch (plan.knownBy()) {
      case NUMBER -> "customers c on c.number = b.key";
      case BUSINESS_ID -> "customers c on c.business_id = b.key";
      case EMAIL -> "contact_points p on p.kind = 'EMAIL' and lower(p.value) = b.key join customers c on c.id = p.customer_id";
    };
    refuse("import.several-known", "k.customers::text", "(select b.line as at, count(distinct c.id) as customers from import_batch b join " + known
        + " group by b.line) k", "b.line = k.at and k.customers > 1");
    update("update import_batch b set customer_id = k.id from (select b.line, c.id from import_batch b join " + known + ") k "
        + "where k.line = b.line and b.outcome is null");
    switch (plan.whenKnown()) {
      case SKIP -> update("update import_batch set outcome = 'UNCHANGED' where outcome is null and customer_id is not null");
      case REFUSE -> refuse("import.known-already", "c.number", "customers c", "c.id = b.customer_id");
      case UPDATE -> decideUpdates();
    }
    update("update import_batch set outcome = 'CREATED' where outcome is null");
    update("""
        update import_rows r set outcome = b.outcome, reason = b.reason, customer_id = null, before = null, added = null, version = null, undone = null
        from import_batch b where r.import_id = ? and r.line = b.line""", importId);
    return counts();
  }

  private void decideUpdates() throws SQLException {
    // Nobody changes them until what is decided here is done.
    execute("select 1 from customers where id in (select customer_id from import_batch where outcome is null) order by id for update");
    refuse("customer.kind-is-fixed", "''", "customers c", "c.id = b.customer_id and c.kind <> b.kind");
    update("""
        update import_batch b set
          name = case when c.kind = 'PERSON'
            then concat_ws(' ', coalesce(b.given_name, c.given_name), coalesce(b.family_name, c.family_name)) else coalesce(b.name, c.name) end,
          given_name = coalesce(b.given_name, c.given_name), family_name = coalesce(b.family_name, c.family_name),
          business_id = coalesce(b.business_id, c.business_id), stage = coalesce(b.stage, c.stage),
          language = coalesce(b.language, c.language), country = coalesce(b.country, c.country),
          email = case when not exists (select 1 from contact_points p where p.customer_id = c.id and p.kind = 'EMAIL' and lower(p.value) = lower(b.email))
            then b.email end,
          phone = case when not exists (select 1 from contact_points p where p.customer_id = c.id and p.kind = 'PHONE' and p.value = b.phone) then b.phone end
        from customers c where c.id = b.customer_id and b.outcome is null""");
    update("""
        update import_batch b set outcome = case when b.email is null and b.phone is null
            and (b.name, b.given_name, b.family_name, b.business_id, b.stage, b.language, b.country)
              is not distinct from (c.name, c.given_name, c.family_name, c.business_id, c.stage, c.language, c.country)
          then 'UNCHANGED' else 'CHANGED' end
        from customers c where c.id = b.customer_id and b.outcome is null""");
  }

  /** Does what was decided, and notes for each row what it found and left. */
  void bringIn(Instant now) throws SQLException {
    execute("set local tuttu.bulk = 'on'");
    create(now);
    change();
    addContactPoints();
    update("update customers c set search_text = customer_search_text(c) where c.id in ("
        + "select customer_id from import_batch where outcome in ('CREATED', 'CHANGED'))");
    update("""
        update import_rows r set customer_id = b.customer_id, version = c.version, added = array_remove(array[b.email_id, b.phone_id], null)
        from import_batch b join customers c on c.id = b.customer_id
        where r.import_id = ? and r.line = b.line and b.outcome in ('CREATED', 'CHANGED')""", importId);
  }

  private void create(Instant now) throws SQLException {
    number("customer_id", "customers_seq", "outcome = 'CREATED'");
    number("account_id", "accounts_seq", "outcome = 'CREATED'");
    update("""
        insert into customers (id, version, number, kind, stage, name, given_name, family_name, business_id, language, country, created_at)
        select customer_id, 1, coalesce(number, 'C-' || nextval('customer_numbers')), kind, coalesce(stage, 'CUSTOMER'), name, given_name,
          family_name, business_id,
          coalesce(language, ?), coalesce(country, ?), ? from import_batch where outcome = 'CREATED' order by line""",
        plan.usualLanguage().code(), plan.usualCountry(), Timestamp.from(now));
    // Numbers that we give ourselves stay ahead of those that a file brought, and of those that are given at this moment.
    execute("""
        select setval('customer_numbers', brought.most + 1000) from customer_numbers,
          (select max(substr(number, 3)::bigint) as most from import_batch where outcome = 'CREATED' and number ~ '^C-[0-9]{1,15}$') brought
        where brought.most >= last_value""");
    update("""
        insert into accounts (id, version, customer_id, number, name, currency, payment_term_days)
        select b.account_id, 1, c.id, 'A-' || nextval('account_numbers'), substr(c.name, 1, 100),
          case c.country when 'NO' then 'NOK' when 'SE' then 'SEK' when 'DK' then 'DKK' when 'GB' then 'GBP' when 'US' then 'USD' when 'CH' then 'CHF'
            else 'EUR' end,
          14 from import_batch b join customers c on c.id = b.customer_id where b.outcome = 'CREATED' order by b.line""");
  }

  private void change() throws SQLException {
    update("""
        update import_rows r set before = jsonb_build_object('name', c.name, 'given_name', c.given_name, 'family_name', c.family_name,
          'business_id', c.business_id, 'stage', c.stage, 'language', c.language, 'country', c.country)
        from import_batch b join customers c on c.id = b.customer_id where r.import_id = ? and r.line = b.line and b.outcome = 'CHANGED'""", importId);
    update("""
        update customers c set version = c.version + 1, name = b.name, given_name = b.given_name, family_name = b.family_name,
          business_id = b.business_id, stage = b.stage, language = b.language, country = b.country
        from import_batch b where c.id = b.customer_id and b.outcome = 'CHANGED'""");
  }

  private void addContactPoints() throws SQLException {
    for (String kind : List.of("email", "phone")) {
      number(kind + "_id", "contact_points_seq", "outcome in ('CREATED', 'CHANGED') and " + kind + " is not null");
      update("""
          insert into contact_points (id, version, customer_id, kind, value, preferred)
          select b.%1$s_id, 1, b.customer_id, '%2$s', b.%1$s,
            not exists (select 1 from contact_points p where p.customer_id = b.customer_id and p.kind = '%2$s' and p.preferred)
          from import_batch b where b.%1$s_id is not null""".formatted(kind, kind.toUpperCase(Locale.ROOT)));
    }
  }

  /** Takes the sequence's blocks of fifty in full. */
  private void number(String column, String sequence, String rows) throws SQLException {
    update("""
        with wanted as (select line, row_number() over (order by line) as n from import_batch where %3$s),
          blocks as (select nextval('%2$s') as last from generate_series(1, (select (count(*) + 49) / 50 from wanted))),
          ids as (select id, row_number() over (order by id) as n from blocks, generate_series(last - 49, last) as id)
        update import_batch b set %1$s = ids.id from wanted join ids on ids.n = wanted.n where b.line = wanted.line""".formatted(column, sequence, rows));
  }

  private Counts counts() throws SQLException {
    try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery("""
        select count(*) filter (where outcome = 'CREATED'), count(*) filter (where outcome = 'CHANGED'),
          count(*) filter (where outcome = 'UNCHANGED'), count(*) filter (where outcome = 'REFUSED') from import_batch""")) {
      row.next();
      return new Counts(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4));
    }
  }

  private void refuse(String code, String argument, String with, String condition, Object... values) throws SQLException {
    update("update import_batch b set outcome = 'REFUSED', reason = '" + code + "' || chr(31) || " + argument + " from " + with
        + " where " + condition + " and b.outcome is null", values);
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private void update(String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }
}
