package org.tuttu.exchange;

import static org.tuttu.exchange.ImportField.CATEGORY;
import static org.tuttu.exchange.ImportField.DESCRIPTION;
import static org.tuttu.exchange.ImportField.ON_SALE;
import static org.tuttu.exchange.ImportField.PRICE;
import static org.tuttu.exchange.ImportField.PRODUCT;
import static org.tuttu.exchange.ImportField.PRODUCT_KIND;
import static org.tuttu.exchange.ImportField.PRODUCT_NAME;
import static org.tuttu.exchange.ImportField.STOCK;
import static org.tuttu.exchange.ImportField.VAT_RATE;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import org.tuttu.catalog.selfservice.ProductKind;
import org.tuttu.shared.RuleViolated;

/** Products with their prices and stock. */
final class ProductBatch extends RecordBatch {

  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  ProductBatch(Job job) {
    super(job, "products", List.of("category", "name", "description", "price", "currency", "vat_rate", "stock", "on_sale"));
  }

  @Override
  List<Column> columns() {
    return List.of(new Column("number", "text"), new Column("kind", "text"), new Column("category", "text"), new Column("name", "text collate \"und-x-icu\""),
        new Column("description", "text"), new Column("price", "numeric(19,4)"), new Column("currency", "text"), new Column("vat_rate", "numeric(5,2)"),
        new Column("stock", "int"), new Column("on_sale", "boolean"));
  }

  @Override
  String ownColumns() {
    return "";
  }

  @Override
  Object[] understood(RowValues row) {
    BigDecimal price = row.number(PRICE);
    BigDecimal vatRate = vatRate(row);
    Integer stock = row.whole(STOCK);
    if (price != null && price.signum() < 0) {
      throw new RuleViolated("import.price-negative");
    }
    if (stock != null && stock < 0) {
      throw new RuleViolated("import.stock-negative");
    }
    return new Object[] {row.text(PRODUCT), row.choice(PRODUCT_KIND, ProductKind.class, "import.unknown-product-kind"), row.text(CATEGORY), row.text(PRODUCT_NAME),
        row.text(DESCRIPTION), plain(price), row.currency(), plain(vatRate), stock, row.answer(ON_SALE)};
  }

  /** Percent. */
  static BigDecimal vatRate(RowValues row) {
    BigDecimal rate = row.number(VAT_RATE);
    if (rate != null && (rate.signum() < 0 || rate.compareTo(WHOLE) > 0 || rate.scale() > 2)) {
      throw new RuleViolated("import.vat-rate", row.text(VAT_RATE));
    }
    return rate;
  }

  static String plain(BigDecimal number) {
    return number == null ? null : number.toPlainString();
  }

  @Override
  String known() {
    return "products t on t.number = b.number";
  }

  @Override
  String label() {
    return "t.number";
  }

  @Override
  void resolve() throws SQLException {
    update("""
        update import_batch b set category = n.code
        from (select c.code, lower(w.word) as word from categories c, lateral (select c.code as word union select name from category_names
          where category = c.code) w) n
        where n.word = lower(b.category) and b.category <> n.code""");
    refuse("import.unknown-category", "b.category", null, "b.category is not null and not exists (select 1 from categories c where c.code = b.category)");
  }

  @Override
  void refuseNew() throws SQLException {
    update("update import_batch b set vat_rate = coalesce(vat_rate, ?::numeric), currency = coalesce(currency, ?) where record_id is null and outcome is null",
        plan().usual().vatRate(), plan().usual().currency());
    refuse("import.name-missing", null, null, "b.record_id is null and b.name is null");
    refuse("import.price-missing", null, null, "b.record_id is null and b.price is null");
    refuse("import.vat-missing", null, null, "b.record_id is null and b.vat_rate is null");
  }

  @Override
  void prepareChanges() throws SQLException {
    refuse("import.product-kind-is-fixed", null, "products t", "t.id = b.record_id and t.kind <> b.kind");
  }

  @Override
  void create() throws SQLException {
    execute("insert into products (id, version, number, kind, category, name, description, price, currency, vat_rate, stock, on_sale) "
        + "select record_id, 1, number, coalesce(kind, 'GOODS'), category, name, description, price, currency, vat_rate, stock, coalesce(on_sale, true) "
        + "from import_batch where outcome = 'CREATED' order by line");
    execute("update import_batch set before = jsonb_build_object('stock_left', stock) where outcome = 'CREATED'");
  }

  /** With the stock that is left there: sales change it without a new version. */
  @Override
  String before() {
    return super.before() + " || jsonb_build_object('stock_left', b.stock)";
  }

  @Override
  void finish(boolean changes) {
    // The catalogue finds a product by its own row.
  }
}
