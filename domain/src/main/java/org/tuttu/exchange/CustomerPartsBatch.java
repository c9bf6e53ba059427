package org.tuttu.exchange;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.tuttu.customer.Customer;
import org.tuttu.shared.CopyRows;

/**
 * The contact points and accounts of a batch of customers, in tables of the transaction's own: {@code import_points} and {@code import_accounts} hold what rows say, and
 * {@code import_point_changes} and {@code import_account_changes} what of it is to be otherwise in what is there.
 */
final class CustomerPartsBatch {

  /** Whether a row says something of the account {@code a} besides its number. */
  private static final String SAYS_TERMS = "num_nonnulls(a.name, a.currency, a.payment_term_days, a.price_list, a.credit_limit) > 0";

  private static final String KNOWN = "b.record_id is not null and b.outcome is null";

  private final ImportBatch batch;
  private final List<Object[]> points = new ArrayList<>();
  private final List<Object[]> accounts = new ArrayList<>();

  CustomerPartsBatch(ImportBatch batch) {
    this.batch = batch;
  }

  void add(long line, List<SaidParts.Point> saidPoints, List<SaidParts.Terms> saidAccounts) {
    for (SaidParts.Point point : saidPoints) {
      points.add(new Object[] {line, points.size() + 1, point.place(), point.kind(), point.value(), point.label(), point.several()});
    }
    for (SaidParts.Terms terms : saidAccounts) {
      accounts.add(new Object[] {line, accounts.size() + 1, terms.place(), terms.number(), terms.name(), terms.currency(), terms.paymentTermDays(), terms.priceList(),
          ProductBatch.plain(terms.creditLimit())});
    }
  }

  void take() throws SQLException {
    Connection connection = batch.connection();
    batch.execute("create temporary table import_points (line bigint, serial int, place int, kind text, value text, label text, several boolean, id bigint, known_id bigint) on commit drop");
    batch.execute("create temporary table import_accounts (line bigint, serial int, place int, number text, name text, currency text, payment_term_days int, price_list text, "
        + "credit_limit numeric(19,4), id bigint, known_id bigint) on commit drop");
    batch.execute("create temporary table import_point_changes (line bigint, id bigint, label text, preferred boolean) on commit drop");
    batch.execute("create temporary table import_account_changes (line bigint, id bigint, name text, payment_term_days int, price_list text, credit_limit numeric(19,4)) on commit drop");
    try (CopyRows copy = new CopyRows(connection, "import_points", "line, serial, place, kind, value, label, several")) {
      points.forEach(copy::row);
    }
    try (CopyRows copy = new CopyRows(connection, "import_accounts", "line, serial, place, number, name, currency, payment_term_days, price_list, credit_limit")) {
      accounts.forEach(copy::row);
    }
    batch.analyze("import_points (line, several), import_accounts (line, number)");
  }

  /** Refuses new customers whose accounts' numbers are others'. */
  void refuseNew() throws SQLException {
    refuseLists("import_accounts a join price_lists l on l.code = a.price_list", "l.currency <> " + currency("a", "b.country"), batch.plan().usual().country());
    batch.refuse("import.account-taken", "a.number", "import_accounts a join accounts o on o.number = a.number", "a.line = b.line");
    batch.refuse("import.account-taken", "a.number", """
        import_accounts a join (select i.number, min(i.line) as first from import_accounts i join import_batch x on x.line = i.line
          where x.outcome is null and i.number is not null group by i.number having count(*) > 1) d on d.number = a.number""", "a.line = b.line and a.line > d.first");
  }

  /** Of the known customers: finds what is there, refuses what cannot be, and notes what is to be otherwise. */
  void prepareChanges() throws SQLException {
    batch.analyze("import_batch (line, record_id, outcome)");
    batch.update("update import_points p set known_id = e.id from import_batch b, contact_points e where b.line = p.line and " + KNOWN
        + " and e.customer_id = b.record_id and e.kind = p.kind and lower(e.value) = lower(p.value)");
    batch.refuse("import.account-missing", null, "import_accounts a", "a.line = b.line and b.record_id is not null and a.number is null and " + SAYS_TERMS
        + " and (a.place > 1 or (select count(*) from accounts o where o.customer_id = b.record_id) <> 1)");
    batch.refuse("import.account-taken", "a.number", "import_accounts a join accounts o on o.number = a.number", "a.line = b.line and o.customer_id <> b.record_id");
    batch.update("update import_accounts a set known_id = o.id from import_batch b, accounts o where b.line = a.line and " + KNOWN
        + " and o.customer_id = b.record_id and (o.number = a.number or a.number is null and " + SAYS_TERMS + ")");
    batch.analyze("import_points (line, id, known_id), import_accounts (line, id, known_id, number)");
    batch.refuse("account.currency-is-fixed", null, "import_accounts a join accounts o on o.id = a.known_id", "a.line = b.line and a.currency <> o.currency");
    refuseLists("import_accounts a join price_lists l on l.code = a.price_list join accounts o on o.id = a.known_id", "l.currency <> o.currency");
    refuseLists("import_accounts a join price_lists l on l.code = a.price_list cross join customers t",
        "t.id = b.record_id and a.known_id is null and l.currency <> " + currency("a", "coalesce(b.country, t.country)"), batch.plan().usual().country());
    refuseTooMany("import_points", "contact_points", "true");
    refuseTooMany("import_accounts", "accounts", "p.number is not null");
    batch.update("""
        insert into import_point_changes select line, id, label, preferred from (
          select b.line, e.id, coalesce(p.label, e.label) as label, e.label as label_now, e.preferred as preferred_now,
            case when s.line is null then e.preferred else coalesce(p.place = 1, false) end as preferred
          from import_batch b join contact_points e on e.customer_id = b.record_id
            left join import_points p on p.line = b.line and p.known_id = e.id
            left join (select distinct line, kind from import_points where several) s on s.line = b.line and s.kind = e.kind
          where\s""" + KNOWN + ") w where (label, preferred) is distinct from (label_now, preferred_now)");
    batch.update("""
        insert into import_account_changes select w.line, w.id, w.name, w.payment_term_days, w.price_list, w.credit_limit from (
          select b.line, o.id, coalesce(a.name, o.name) as name, coalesce(a.payment_term_days, o.payment_term_days) as payment_term_days,
            coalesce(a.price_list, o.price_list) as price_list, coalesce(a.credit_limit, o.credit_limit) as credit_limit
          from import_batch b join import_accounts a on a.line = b.line join accounts o on o.id = a.known_id where\s""" + KNOWN + """
        ) w join accounts o on o.id = w.id
        where (w.name, w.payment_term_days, w.price_list, w.credit_limit) is distinct from (o.name, o.payment_term_days, o.price_list, o.credit_limit)""");
    batch.execute("create index on import_point_changes (line)");
    batch.execute("create index on import_account_changes (line)");
  }

  /** Price lists that nobody has made, or whose prices are in another currency than the account. */
  private void refuseLists(String with, String otherCurrency, Object... values) throws SQLException {
    batch.refuse("account.no-price-list", "a.price_list", "import_accounts a",
        "a.line = b.line and a.price_list is not null and not exists (select 1 from price_lists l where l.code = a.price_list)");
    batch.refuse("account.price-list-currency", "a.price_list || chr(31) || l.currency", with, "a.line = b.line and " + otherCurrency, values);
  }

  private void refuseTooMany(String said, String there, String isNew) throws SQLException {
    batch.refuse("customer.too-many-parts", "'" + Customer.MOST_PARTS + "'", "(select p.line, count(*) as more from " + said + " p where p.known_id is null and " + isNew + " group by p.line) n",
        "n.line = b.line and b.record_id is not null and n.more + (select count(*) from " + there + " t where t.customer_id = b.record_id) > " + Customer.MOST_PARTS);
  }

  /** Whether the row {@code b} of a known customer says nothing new of the parts. */
  static String unchanged() {
    return "not exists (select 1 from import_points p where p.line = b.line and p.known_id is null) and not exists (select 1 from import_point_changes c where c.line = b.line)"
        + " and not exists (select 1 from import_accounts a where a.line = b.line and a.known_id is null and a.number is not null)"
        + " and not exists (select 1 from import_account_changes c where c.line = b.line)";
  }

  /** What stands in the parts that the row {@code b} changes. */
  static String before() {
    return "jsonb_build_object('points', (select jsonb_agg(to_jsonb(e)) from import_point_changes c join contact_points e on e.id = c.id where c.line = b.line),"
        + " 'accounts', (select jsonb_agg(to_jsonb(e)) from import_account_changes c join accounts e on e.id = c.id where c.line = b.line))";
  }

  /** Says the numbers of what rows with this outcome add. */
  void number(RowOutcome outcome) throws SQLException {
    // Else, here and below, the planner goes on taking rows with an outcome, and numbered ones, for few, and compares each of them with each.
    batch.analyze("import_batch (line, record_id, outcome)");
    String country = batch.plan().usual().country();
    int numbered = number("import_points", "contact_points_seq", outcome, "true", "")
        + number("import_accounts", "accounts_seq", outcome, outcome == RowOutcome.CREATED ? "true" : "p.number is not null",
            ", number = coalesce(p.number, 'A-' || nextval('account_numbers')), name = coalesce(p.name, substr(b.name, 1, 100)), currency = " + currency("p", "b.country")
                + ", payment_term_days = coalesce(p.payment_term_days, 14), price_list = coalesce(p.price_list, 'STANDARD')", country);
    if (numbered > 0) {
      batch.analyze("import_points (line, id, known_id), import_accounts (line, id, known_id, number)");
    }
  }

  /** What an account of {@code import_accounts} is in: as the row says, or as is usual in the country, with the usual country as parameter. */
  private static String currency(String account, String country) {
    return "coalesce(" + account + ".currency, case coalesce(" + country + ", ?) when 'NO' then 'NOK' when 'SE' then 'SEK' when 'DK' then 'DKK' when 'GB' then 'GBP' when 'US' then 'USD' "
        + "when 'CH' then 'CHF' else 'EUR' end)";
  }

  /**
   * Sequences give blocks of fifty, which are taken in full.
   *
   * @param alsoSaid what else is set of the part {@code p} of the row {@code b}, with a comma before
   */
  private int number(String table, String sequence, RowOutcome outcome, String isNew, String alsoSaid, Object... values) throws SQLException {
    String added = " from import_batch b where b.line = p.line and b.outcome = '" + outcome + "' and p.known_id is null and " + isNew;
    return batch.update("with most as (select max(p.serial) as most from " + table + " p, " + added.substring(" from ".length()) + "),"
        + " ids as materialized (select array_agg(id order by id) as ids from (select nextval('" + sequence + "') as last from most, generate_series(1, (most + 49) / 50)) block,"
        + " generate_series(last - 49, last) as id) update " + table + " p set id = (select ids from ids)[p.serial]" + alsoSaid + added, values);
  }

  /** Writes what rows with this outcome add. */
  void write(RowOutcome outcome) throws SQLException {
    batch.update("insert into accounts (id, version, customer_id, number, name, currency, payment_term_days, price_list, credit_limit) "
        + "select a.id, 1, b.record_id, a.number, a.name, a.currency, a.payment_term_days, a.price_list, a.credit_limit "
        + "from import_accounts a join import_batch b on b.line = a.line where b.outcome = '" + outcome + "' and a.id is not null order by a.serial");
    // Numbers that we give ourselves stay ahead of those that a file brought.
    batch.execute("""
        select setval('account_numbers', brought.most + 1000) from account_numbers,
          (select max(substr(number, 3)::bigint) as most from import_accounts where id is not null and number ~ '^A-[0-9]{1,15}$') brought
        where brought.most >= last_value""");
    String preferred = outcome == RowOutcome.CREATED ? "p.place = 1"
        : "p.place = 1 and (p.several or not exists (select 1 from contact_points o where o.customer_id = b.record_id and o.kind = p.kind and o.preferred))";
    batch.update("insert into contact_points (id, version, customer_id, kind, value, label, preferred) select p.id, 1, b.record_id, p.kind, p.value, p.label, " + preferred
        + " from import_points p join import_batch b on b.line = p.line where b.outcome = '" + outcome + "' and p.id is not null order by p.serial");
  }

  /** Changes what is to be otherwise. */
  void change() throws SQLException {
    batch.update("update contact_points e set version = e.version + 1, label = c.label, preferred = c.preferred from import_point_changes c join import_batch b on b.line = c.line "
        + "where e.id = c.id and b.outcome = 'CHANGED'");
    batch.update("update accounts e set version = e.version + 1, name = c.name, payment_term_days = c.payment_term_days, price_list = c.price_list, credit_limit = c.credit_limit "
        + "from import_account_changes c join import_batch b on b.line = c.line where e.id = c.id and b.outcome = 'CHANGED'");
  }

  void noteAdded() throws SQLException {
    batch.update("""
        update import_batch b set added = coalesce(p.ids, '{}'), accounts = case when b.outcome = 'CHANGED' or cardinality(a.ids) > 1 then a.ids end
        from import_batch x left join (select line, array_agg(id order by id) as ids from import_points where id is not null group by line) p on p.line = x.line
          left join (select line, array_agg(id order by id) as ids from import_accounts where id is not null group by line) a on a.line = x.line
        where x.line = b.line and b.outcome in ('CREATED', 'CHANGED')""");
  }
}
