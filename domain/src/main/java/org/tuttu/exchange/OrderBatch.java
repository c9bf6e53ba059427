package org.tuttu.exchange;

import static org.tuttu.exchange.ImportField.CUSTOMER;
import static org.tuttu.exchange.ImportField.FOREIGN_KEY;
import static org.tuttu.exchange.ImportField.LINE_KIND;
import static org.tuttu.exchange.ImportField.NET;
import static org.tuttu.exchange.ImportField.ORDER_STATUS;
import static org.tuttu.exchange.ImportField.PLACED_AT;
import static org.tuttu.exchange.ImportField.PRICE;
import static org.tuttu.exchange.ImportField.PRODUCT;
import static org.tuttu.exchange.ImportField.PRODUCT_NAME;
import static org.tuttu.exchange.ImportField.QUANTITY;
import static org.tuttu.exchange.ImportField.REFERENCE;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.ZonedDateTime;
import java.util.List;
import org.tuttu.ordering.selfservice.LineKind;
import org.tuttu.ordering.selfservice.OrderStatus;
import org.tuttu.shared.RuleViolated;
import org.tuttu.shared.Texts;

/**
 * Lines of orders: all lines of an order are in the same batch. An order is brought in whole or not at all. Its amounts are what the file says,
 * quantity times price or its own net amount, and never rounded, because the books they come from are closed; VAT is added where a row names a rate.
 */
final class OrderBatch extends ImportBatch {

  /** So that the largest order of such lines still has a sum that can be kept. */
  private static final BigDecimal LARGEST_LINE = BigDecimal.valueOf(1_000_000_000);

  /** What a line's net amount may differ from quantity times price by, because somebody rounded it to the currency's minor unit. */
  private static final BigDecimal ROUNDED = new BigDecimal("0.01");

  OrderBatch(Job job) {
    super(job);
  }

  @Override
  List<Column> columns() {
    return List.of(new Column("number", "text"), new Column("customer", "text"), new Column("foreign_key", "text"), new Column("country", "text"), new Column("placed_at", "timestamptz"),
        new Column("status", "text"), new Column("reference", "text"), new Column("currency", "text"), new Column("product", "text"),
        new Column("name", "text"), new Column("kind", "text"), new Column("makes_product", "boolean"), new Column("quantity", "int"),
        new Column("price", "numeric(19,4)"), new Column("net", "numeric(19,4)"), new Column("vat_rate", "numeric(5,2)"));
  }

  @Override
  String ownColumns() {
    return "customer_id bigint, product_id bigint, ";
  }

  @Override
  Object[] understood(RowValues row) {
    String product = row.required(PRODUCT, "import.product-missing");
    row.required(QUANTITY, "import.quantity-missing");
    row.required(PRICE, "import.price-missing");
    row.required(PLACED_AT, "import.date-missing");
    String customer = row.has(CUSTOMER) || row.has(FOREIGN_KEY) ? row.text(CUSTOMER) : plan().orders().customer();
    if (customer == null && !row.has(FOREIGN_KEY)) {
      throw new RuleViolated("import.customer-missing");
    }
    BigDecimal price = row.number(PRICE);
    int quantity = row.whole(QUANTITY);
    BigDecimal net = net(row, price.multiply(BigDecimal.valueOf(quantity)));
    ZonedDateTime placed = row.date(PLACED_AT);
    if (placed.getYear() < 1900 || placed.getYear() > 9999) {
      throw new RuleViolated("import.no-date", row.text(PLACED_AT));
    }
    LineKind kind = kind(row, product, price);
    OrderStatus status = row.choice(ORDER_STATUS, OrderStatus.class, "import.unknown-order-status");
    if (status == OrderStatus.PARTLY_SHIPPED || status == OrderStatus.WAITING) {
      throw new RuleViolated("import.order-in-parts");
    }
    String currency = row.currency();
    BigDecimal vatRate = ProductBatch.vatRate(row);
    return new Object[] {row.text(ImportField.ORDER), customer, row.text(FOREIGN_KEY), row.country(), placed.toInstant(), status == null ? OrderStatus.DELIVERED : status,
        row.text(REFERENCE), currency == null ? plan().usual().currency() : currency, product, row.text(PRODUCT_NAME), kind,
        !plan().orders().lineKinds().containsKey(product) && (kind == LineKind.PRODUCT || !row.has(LINE_KIND)), quantity,
        ProductBatch.plain(price), ProductBatch.plain(net), vatRate == null ? "0" : ProductBatch.plain(vatRate)};
  }

  private static BigDecimal net(RowValues row, BigDecimal exact) {
    if (exact.abs().compareTo(LARGEST_LINE) > 0) {
      throw new RuleViolated("import.amount-too-large");
    }
    BigDecimal said = row.number(NET);
    if (said != null && said.subtract(exact).abs().compareTo(ROUNDED) > 0) {
      throw new RuleViolated("import.net-differs", row.text(NET), exact.toPlainString());
    }
    return said == null ? exact : said;
  }

  /** What nobody bought and nothing was paid for are pieces that were found, lost or thrown away. */
  private LineKind kind(RowValues row, String product, BigDecimal price) {
    LineKind said = row.choice(LINE_KIND, LineKind.class, "import.unknown-line-kind");
    if (said == null) {
      said = plan().orders().lineKinds().get(product);
    }
    return said != null ? said : !row.has(CUSTOMER) && !row.has(FOREIGN_KEY) && price.signum() <= 0 ? LineKind.CORRECTION : LineKind.PRODUCT;
  }

  @Override
  void decideRows() throws SQLException {
    update("update import_batch b set number = r.match_key from import_rows r where r.import_id = ? and r.line = b.line and b.number is null", importId());
    resolveForeignKeys();
    refuse("import.order-differs", null, """
        (select number as n from import_batch where outcome is null group by number
          having min(customer) <> max(customer) or min(currency) <> max(currency) or min(status) <> max(status)) d""", "b.number = d.n");
    update("""
        update import_batch b set customer_id = (select c.id from customers c where c.number = b.customer),
          product_id = (select p.id from products p where p.number = b.product and b.makes_product),
          record_id = (select o.id from orders o where o.number = b.number)""");
    if (!plan().orders().missingMade()) {
      refuse("import.unknown-customer", "b.customer", null, "b.customer_id is null");
      refuse("import.unknown-product", "b.product", null, "b.product_id is null and b.makes_product");
    }
    refuse("import.other-order", "b.number", "orders o", "o.id = b.record_id and o.customer_id is distinct from b.customer_id");
    if (plan().whenKnown() == WhenKnown.REFUSE) {
      refuse("import.known-already", "b.number", null, "b.record_id is not null");
    }
    refuse("import.other-line", "d.at::text", "(select number as n, min(line) as at from import_batch where outcome = 'REFUSED' group by number) d",
        "b.number = d.n");
    update("update import_batch set outcome = case when record_id is null then 'CREATED' else 'UNCHANGED' end where outcome is null");
  }

  @Override
  void bringIn() throws SQLException {
    execute("set local tuttu.bulk = 'on'");
    if (plan().orders().missingMade()) {
      makeCustomers();
      makeProducts();
    }
    makeAccounts();
    orders();
    lines();
  }

  private void makeCustomers() throws SQLException {
    execute("""
        create temporary table import_customers on commit drop as
        select customer as number, max(country) as country, min(placed_at) as since, null::bigint as id
        from import_batch where outcome = 'CREATED' and customer_id is null group by customer""");
    number("import_customers", "number", "id", "customers_seq");
    String name = Texts.text(plan().usual().language().locale(), "import.made-customer");
    update("""
        insert into customers (id, version, number, kind, stage, name, language, country, created_at)
        select id, 1, number, 'ORGANISATION', 'CUSTOMER', substr(replace(?, '{0}', number), 1, 200), ?, coalesce(country, ?), since
        from import_customers order by number""", name, plan().usual().language().code(), plan().usual().country());
    update("update import_batch b set customer_id = c.id from import_customers c where c.number = b.customer and b.outcome = 'CREATED'");
    update("insert into import_made (import_id, kind, record_id) select ?, 'CUSTOMER', id from import_customers", importId());
    execute("update customers c set search_text = customer_search_text(c) where c.id in (select id from import_customers)");
  }

  private void makeProducts() throws SQLException {
    execute("""
        create temporary table import_products on commit drop as
        select product as number, mode() within group (order by name) as name, min(currency) as currency, null::bigint as id
        from import_batch where outcome = 'CREATED' and product_id is null and makes_product group by product""");
    number("import_products", "number", "id", "products_seq");
    update("""
        insert into products (id, version, number, kind, name, price, currency, vat_rate, on_sale)
        select id, 1, number, 'GOODS', coalesce(name, number), 0, currency, ?::numeric, false from import_products order by number""", plan().usual().vatRate());
    update("update import_batch b set product_id = p.id from import_products p where p.number = b.product and b.makes_product and b.outcome = 'CREATED'");
    update("insert into import_made (import_id, kind, record_id) select ?, 'PRODUCT', id from import_products", importId());
  }

  private void makeAccounts() throws SQLException {
    execute("""
        create temporary table import_accounts on commit drop as
        select b.customer_id, b.currency, row_number() over () as n, null::bigint as id
        from import_batch b where b.outcome = 'CREATED'
          and not exists (select 1 from accounts a where a.customer_id = b.customer_id and a.currency = b.currency) group by b.customer_id, b.currency""");
    number("import_accounts", "n", "id", "accounts_seq");
    execute("""
        insert into accounts (id, version, customer_id, number, name, currency, payment_term_days)
        select n.id, 1, c.id, 'A-' || nextval('account_numbers'), substr(c.name, 1, 100), n.currency, 14
        from import_accounts n join customers c on c.id = n.customer_id order by n.n""");
    update("insert into import_made (import_id, kind, record_id) select ?, 'ACCOUNT', id from import_accounts", importId());
  }

  private void orders() throws SQLException {
    String returns = plan().orders().returnsBegin();
    execute("create temporary table import_orders (number text primary key, id bigint) on commit drop");
    execute("insert into import_orders (number) select distinct number from import_batch where outcome = 'CREATED'");
    number("import_orders", "number", "id", "orders_seq");
    update("update import_batch b set record_id = o.id from import_orders o where o.number = b.number and b.outcome = 'CREATED'");
    update("""
        insert into orders (id, version, number, account_id, customer_id, kind, status, reference, currency, net, vat, gross, line_count, placed_at, placed_by,
          placed_by_name, delivery_country)
        select s.id, 1, s.number, (select min(a.id) from accounts a where a.customer_id = s.customer_id and a.currency = s.currency), s.customer_id,
          case when starts_with(s.number, ?) then 'RETURN' when s.corrects then 'CORRECTION' when s.net < 0 then 'RETURN' else 'SALE' end,
          s.status, s.reference, s.currency, s.net, s.vat, s.net + s.vat, s.lines, s.placed_at, 'system', ?, s.country
        from (select record_id as id, number, customer_id, bool_and(kind = 'CORRECTION') as corrects, min(status) as status, max(reference) as reference,
            min(currency) as currency, sum(net) as net, sum(round(net * vat_rate / 100, 2)) as vat, count(*) as lines,
            min(placed_at) as placed_at, max(country) as country
          from import_batch where outcome = 'CREATED' group by record_id, number, customer_id) s order by s.id""", returns, job().number());
    execute("create temporary table import_events on commit drop as select id as order_id, id as n, null::bigint as id from import_orders");
    number("import_events", "n", "id", "order_events_seq");
    update("""
        insert into order_events (id, order_id, status, at, by_subject, by_name)
        select e.id, o.id, o.status, o.placed_at, 'system', ? from import_events e join orders o on o.id = e.order_id order by e.n""", job().number());
  }

  private void lines() throws SQLException {
    execute("""
        with b as (
            select *, round(net * vat_rate / 100, 2) as vat, row_number() over (order by record_id, line) as n
            from import_batch where outcome = 'CREATED'),
          blocks as (select nextval('order_lines_seq') as last from generate_series(1, (select (count(*) + 49) / 50 from b))),
          ids as (select id, row_number() over (order by id) as n from blocks, generate_series(last - 49, last) as id)
        insert into order_lines (id, order_id, position, kind, product_id, product_number, name, quantity, unit_price, vat_rate, net, vat, gross)
        select ids.id, record_id, row_number() over (partition by record_id order by line), kind, product_id, product,
          coalesce(name, (select p.name from products p where p.id = product_id), product), quantity, price, vat_rate, net, vat, net + vat
        from b join ids on ids.n = b.n order by b.n""");
  }
}
