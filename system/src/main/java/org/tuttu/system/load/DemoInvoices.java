package org.tuttu.system.load;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tuttu.billing.PaymentReference;
import org.tuttu.shared.CopyRows;

/** Invoices what was shipped in the last months, and lets most of it be paid: on time, early, in part, or not yet. What was shipped before stands in other books. */
final class DemoInvoices {
  private static final ZoneId ZONE = ZoneId.of("Europe/Helsinki");
  private static final int DAYS = 120;
  private static final int TERM = 14;

  private final Bulk bulk;
  private final Instant now;
  private final LocalDate today;
  private final List<Sale> sales = new ArrayList<>();
  private final List<Event> events = new ArrayList<>();
  private final Map<Long, Ledger> ledgers = new HashMap<>();

  DemoInvoices(Bulk bulk, Instant now) {
    this.bulk = bulk;
    this.now = now;
    this.today = LocalDate.ofInstant(now, ZONE);
  }

  /** An order that was shipped, and its invoice. */
  private record Sale(long order, String orderNumber, long account, long customer, String country, String name, String businessId, String street, String postalCode, String city,
      BigDecimal net, BigDecimal vat, int lines, Instant at, long id, String number) {
    LocalDate day() {
      return LocalDate.ofInstant(at, ZONE);
    }

    BigDecimal gross() {
      return net.add(vat);
    }
  }

  /** An invoice, or a payment of one. */
  private record Event(Sale sale, BigDecimal paid, Instant at, long id) {}

  /** How an account stands. */
  private static final class Ledger {
    private BigDecimal balance = BigDecimal.ZERO;
    private int postings;
  }

  void load() throws SQLException, IOException {
    sales();
    payments();
    invoices();
    bulk.execute("insert into invoice_series select '', cast(left(number, 4) as int), max(cast(right(number, 6) as int)) from invoices group by 2");
    lines();
    paid();
    postings();
    entries();
    bulk.execute("""
        insert into account_balances (account_id, version, customer_id, currency, balance, unallocated, postings, booked_on)
        select distinct on (p.account_id) p.account_id, 1, a.customer_id, p.currency, p.balance, 0, p.position, p.booked_on
        from postings p join accounts a on a.id = p.account_id order by p.account_id, p.position desc""");
  }

  private void sales() throws SQLException {
    List<Sale> found = new ArrayList<>();
    bulk.forEach("""
        select o.id, o.number, o.account_id, o.customer_id, c.country, c.name, c.business_id, o.delivery_street, o.delivery_postal_code, o.delivery_city, o.net, o.vat,
          o.line_count, e.at
        from orders o join order_events e on e.order_id = o.id and e.status = 'SHIPPED' join customers c on c.id = o.customer_id
        where e.at > timestamptz '%s' - interval '%d days' order by e.at, o.id""".formatted(now, DAYS), row -> found.add(new Sale(
            row.getLong(1), row.getString(2), row.getLong(3), row.getLong(4), row.getString(5), row.getString(6), row.getString(7), row.getString(8), row.getString(9),
            row.getString(10), row.getBigDecimal(11).setScale(2), row.getBigDecimal(12).setScale(2), row.getInt(13), row.getTimestamp(14).toInstant(), 0, null)));
    Ids ids = bulk.ids("invoices", found.size());
    Map<Integer, Integer> last = new HashMap<>();
    for (Sale each : found) {
      int number = last.merge(each.day().getYear(), 1, Integer::sum);
      sales.add(new Sale(each.order, each.orderNumber, each.account, each.customer, each.country, each.name, each.businessId, each.street, each.postalCode, each.city, each.net, each.vat,
          each.lines, each.at, ids.next(), "%d-%06d".formatted(each.day().getYear(), number)));
    }
  }

  private void payments() throws SQLException {
    Ids ids = bulk.ids("payments", sales.size());
    for (int i = 0; i < sales.size(); i++) {
      Sale sale = sales.get(i);
      events.add(new Event(sale, null, sale.at, sale.id));
      boolean due = sale.day().plusDays(TERM).isBefore(today);
      boolean late = due && sale.day().plusDays(60).isAfter(today) && i % 5 == 0;
      Instant at = sale.at.plus(Duration.ofDays(due ? TERM - i % 4 : 2));
      if (!late && (due || i % 4 == 0) && at.isBefore(now)) {
        BigDecimal half = sale.gross().divide(BigDecimal.valueOf(2), 2, RoundingMode.DOWN);
        events.add(new Event(sale, i % 9 == 1 ? half : sale.gross(), at, ids.next()));
      }
    }
    events.sort(Comparator.comparing(Event::at));
  }

  private BigDecimal open(Sale sale) {
    return events.stream().filter(event -> event.paid != null && event.sale == sale).map(Event::paid).reduce(sale.gross(), BigDecimal::subtract);
  }

  private void invoices() throws SQLException {
    try (CopyRows rows = bulk.copy("invoices", "id, version, number, kind, account_id, customer_id, order_id, event_key, issued_on, delivered_on, due_on, issued_at, issued_by, "
        + "issued_by_name, currency, net, vat, gross, line_count, open_amount, payment_reference, buyer_name, buyer_business_id, buyer_street, buyer_postal_code, buyer_city, buyer_country, seller_name, "
        + "seller_business_id, seller_vat_id, seller_street, seller_postal_code, seller_city, seller_country, seller_iban, seller_bic")) {
      for (Sale each : sales) {
        rows.row(each.id, 1, each.number, "INVOICE", each.account, each.customer, each.order, "order:" + each.orderNumber + ":shipped", each.day(), each.day(),
            each.day().plusDays(TERM), each.at, DemoPerson.CLARA.subject, DemoPerson.CLARA.fullName, "EUR", each.net, each.vat, each.gross(), each.lines, open(each),
            PaymentReference.of(each.number, each.country, "EUR"), each.name, each.businessId, each.street, each.postalCode, each.city, each.country, DemoCompany.NAME, DemoCompany.BUSINESS_ID,
            DemoCompany.VAT_ID, DemoCompany.STREET, DemoCompany.POSTAL_CODE, DemoCompany.CITY, DemoCompany.COUNTRY, DemoCompany.IBAN, DemoCompany.BIC);
      }
    }
  }

  private void lines() throws SQLException {
    bulk.execute("""
        insert into invoice_lines (id, invoice_id, position, product_number, name, quantity, unit_price, vat_rate, net, vat, gross)
        select (select coalesce(max(id), 0) from invoice_lines) + row_number() over (), i.id, l.position, l.product_number, l.name, l.quantity, l.unit_price, l.vat_rate, l.net, l.vat, l.gross
        from invoices i join order_lines l on l.order_id = i.order_id""");
    bulk.execute("select setval('invoice_lines_seq', (select coalesce(max(id), 0) / 50 + 1 from invoice_lines) * 50 + 50)");
  }

  private List<Event> paidEvents() {
    return events.stream().filter(event -> event.paid != null).toList();
  }

  private void paid() throws SQLException {
    List<Event> paid = paidEvents();
    long[] numbers = bulk.numbers("payment_numbers", paid.size());
    try (CopyRows rows = bulk.copy("payments", "id, version, number, kind, account_id, customer_id, event_key, day, currency, amount, open_amount, reference, recorded_at, "
        + "recorded_by, recorded_by_name")) {
      for (int i = 0; i < paid.size(); i++) {
        Event each = paid.get(i);
        rows.row(each.id, 1, "P-" + numbers[i], "PAYMENT", each.sale.account, each.sale.customer, "payment:demo-" + each.id, LocalDate.ofInstant(each.at, ZONE), "EUR", each.paid, 0,
            PaymentReference.of(each.sale.number, each.sale.country, "EUR"), each.at, DemoPerson.CLARA.subject, DemoPerson.CLARA.fullName);
      }
    }
    Ids ids = bulk.ids("allocations", paid.size());
    try (CopyRows rows = bulk.copy("allocations", "id, payment_id, invoice_id, amount, at")) {
      for (Event each : paid) rows.row(ids.next(), each.id, each.sale.id, each.paid, each.at);
    }
  }

  private void postings() throws SQLException {
    Ids ids = bulk.ids("postings", events.size());
    try (CopyRows rows = bulk.copy("postings", "id, account_id, position, kind, event_key, booked_on, booked_at, currency, amount, balance, invoice_id, payment_id")) {
      for (Event each : events) {
        Ledger ledger = ledgers.computeIfAbsent(each.sale.account, any -> new Ledger());
        BigDecimal amount = each.paid == null ? each.sale.gross() : each.paid.negate();
        ledger.balance = ledger.balance.add(amount);
        rows.row(ids.next(), each.sale.account, ++ledger.postings, each.paid == null ? "INVOICE" : "PAYMENT",
            each.paid == null ? "order:" + each.sale.orderNumber + ":shipped" : "payment:demo-" + each.id, LocalDate.ofInstant(each.at, ZONE), each.at, "EUR", amount, ledger.balance,
            each.paid == null ? each.id : null, each.paid == null ? null : each.id);
      }
    }
  }

  /** Sales and their VAT by rate. */
  private void entries() throws SQLException {
    bulk.execute("""
        insert into entries (id, posting_id, book, vat_rate, amount)
        select (select coalesce(max(id), 0) from entries) + row_number() over (), posting, book, vat_rate, amount from (
          select id as posting, 'RECEIVABLES' as book, cast(null as numeric) as vat_rate, amount from postings
          union all select id, 'BANK', null, -amount from postings where payment_id is not null
          union all select p.id, b.book, l.vat_rate, -sum(case b.book when 'SALES' then l.net else l.vat end)
            from postings p join invoice_lines l on l.invoice_id = p.invoice_id cross join (values ('SALES'), ('VAT')) b (book)
            group by p.id, b.book, l.vat_rate having b.book = 'SALES' or sum(l.vat) <> 0) e""");
    bulk.execute("select setval('entries_seq', (select coalesce(max(id), 0) / 50 + 1 from entries) * 50 + 50)");
  }
}
