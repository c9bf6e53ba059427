package org.tuttu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.tuttu.testing.Cast.DORA;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tuttu.exchange.Counts;
import org.tuttu.exchange.ImportColumn;
import org.tuttu.exchange.ImportDbTest;
import org.tuttu.exchange.ImportDetails;
import org.tuttu.exchange.ImportField;
import org.tuttu.exchange.ImportKind;
import org.tuttu.exchange.ListExport;
import org.tuttu.exchange.OrderRules;
import org.tuttu.exchange.UsualValues;
import org.tuttu.shared.Language;

/** A real shop's log, brought in as a user would: the totals that it is known by are found again, by query and in what is taken out. */
class RetailImportDbTest extends ImportDbTest {

  private static final Path LOG = Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
      .map(folder -> folder.resolve("shared/data/online-retail.csv.gz")).filter(Files::exists).findFirst().orElse(null);

  private static final String ORDERS = " from orders o where o.placed_by_name = '%s'";
  private static final String LINES = " from order_lines l join orders o on o.id = l.order_id where o.placed_by_name = '%s'";

  private static String number;

  @BeforeAll
  static void bringIn() throws IOException {
    assumeTrue(LOG != null, "shared/data/online-retail.csv.gz is not beside the repository: nothing to bring in");
    try (InputStream file = Files.newInputStream(LOG)) {
      number = received(file);
    }
    checked(number, plan -> plan
        .with(plan.columns().stream().map(column -> new ImportColumn(column.field(), ImportColumn.replacements(
            "NA=; EIRE=Ireland; RSA=South Africa; USA=US; Hong Kong=HK; Czech Republic=CZ; Channel Islands=; European Community=; Unspecified="))).toList())
        .with(new UsualValues(Language.EN, null, "GBP", new BigDecimal("20"), ZoneId.of("Europe/London")))
        .with(new OrderRules(true, "COUNTER", "C",
            OrderRules.lineKinds("Postage: POST, DOT, C2\nFee: AMAZONFEE, BANK CHARGES, CRUK\nDiscount: D\nCorrection: B, M, m, S"))));
  }

  @AfterAll
  static void takeBack() {
    if (number != null) {
      undone(number);
      assertThat(count("select count(*)" + ORDERS.formatted(number))).isZero();
      assertThat(count("select count(*) from import_made")).isZero();
      purged(number);
    }
  }

  @Test
  void theTotalsAreFoundAgain() {
    ImportDetails promised = details(number);
    assertThat(promised.plan().fields()).containsExactly(ImportField.ORDER, ImportField.PRODUCT, ImportField.PRODUCT_NAME, ImportField.QUANTITY,
        ImportField.PLACED_AT, ImportField.PRICE, ImportField.CUSTOMER, ImportField.COUNTRY);
    assertThat(promised.counts()).isEqualTo(new Counts(541_909, 0, 0, 0));
    ran(number);
    assertThat(counts(number)).isEqualTo(promised.counts());

    assertThat(count("select count(*)" + ORDERS.formatted(number))).isEqualTo(25_900);
    assertThat(count("select count(*)" + ORDERS.formatted(number) + " and kind = 'RETURN'")).isEqualTo(3_836);
    assertThat(count("select count(*)" + LINES.formatted(number))).isEqualTo(541_909);
    assertThat(amount("select sum(o.net)" + ORDERS.formatted(number))).isEqualByComparingTo("9747747.934");
    assertThat(amount("select sum(l.net)" + LINES.formatted(number))).isEqualByComparingTo("9747747.934");
    assertThat(count("select count(distinct l.product_number)" + LINES.formatted(number))).isEqualTo(4_070);
    assertThat(count("select count(*)" + LINES.formatted(number) + " and l.quantity < 0")).isEqualTo(10_624);
    assertThat(count("select count(*)" + LINES.formatted(number) + " and l.unit_price <= 0")).isEqualTo(2_517);
    assertThat(count("select count(*) from import_made where kind = 'CUSTOMER'")).as("and the counter").isEqualTo(4_372 + 1);
    assertThat(count("select count(*)" + LINES.formatted(number) + " and o.customer_id = (select id from customers where number = 'COUNTER')")).isEqualTo(135_080);
    assertThat(values("select l.kind || ' ' || count(*)" + LINES.formatted(number) + " and l.kind in ('POSTAGE', 'FEE', 'DISCOUNT') group by l.kind order by 1"))
        .hasToString("[DISCOUNT 77, FEE 87, POSTAGE 2110]");
    assertThat(value("select name || country from customers where number = '12347'")).isEqualTo("Customer 12347IS");
    assertThat(count("select count(*) from products p join import_made m on m.record_id = p.id and m.kind = 'PRODUCT' where not on_sale and price > 0")).isZero();

    assertThat(givenOut()).isEqualByComparingTo("9747747.934");
  }

  /** Quantity times price, of all lines that are taken out. */
  private static BigDecimal givenOut() {
    List<ImportField> columns = List.of(ImportField.QUANTITY, ImportField.PRICE, ImportField.ORDER);
    BigDecimal sum = BigDecimal.ZERO;
    Set<?> ours = new HashSet<>(values("select number" + ORDERS.formatted(number)));
    Long after = null;
    do {
      Long last = after;
      ListExport.Piece piece = as(DORA, () -> bean(ListExport.class).piece(ImportKind.ORDERS, last, columns, null));
      for (List<String> row : piece.rows()) {
        if (ours.contains(row.get(2))) {
          sum = sum.add(new BigDecimal(row.get(0)).multiply(new BigDecimal(row.get(1))));
        }
      }
      after = piece.last();
    } while (after != null);
    return sum;
  }
}
