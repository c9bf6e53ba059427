package org.tuttu.system.load;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/**
 * A line of the shop's log.
 *
 * @param description null where the log has none
 * @param time        as written, the shop's
 * @param at          the moment that it was
 * @param price       net, in GBP, for one piece, exactly as written
 * @param customer    null at the counter
 */
record RetailLine(String invoice, String code, String description, int quantity, String time, Instant at, BigDecimal price, String customer, String country) {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  private static final ZoneId SHOP = ZoneId.of("Europe/London");
  private static final List<String> COLUMNS =
      List.of("InvoiceNo", "StockCode", "Description", "Quantity", "InvoiceDate", "UnitPrice", "CustomerID", "Country");

  /** Reads the log once from its beginning, a line at a time. */
  static void forEach(Path log, Consumer<RetailLine> work) throws IOException {
    try (Reader reader = new InputStreamReader(new GZIPInputStream(Files.newInputStream(log), 1 << 16), StandardCharsets.UTF_8);
        CsvReader<CsvRecord> records = CsvReader.builder().ofCsvRecord(reader)) {
      RetailLine line = null;
      boolean heading = true;
      for (CsvRecord each : records) {
        if (heading) {
          if (!each.getFields().equals(COLUMNS)) throw new IOException(log + " is not the shop's log: its columns are " + each.getFields() + ".");
          heading = false;
          continue;
        }
        line = of(each, line);
        work.accept(line);
      }
    }
  }

  /** @param before the line before this one, null for the first: lines of an invoice mostly share their time, and reading a time is what costs most */
  private static RetailLine of(CsvRecord line, RetailLine before) {
    String time = line.getField(4);
    Instant at = before != null && time.equals(before.time) ? before.at : LocalDateTime.parse(time, TIME).atZone(SHOP).toInstant();
    return new RetailLine(line.getField(0), line.getField(1), known(line.getField(2)), Integer.parseInt(line.getField(3)), time, at, new BigDecimal(line.getField(5)),
        known(line.getField(6)), line.getField(7));
  }

  /** Quantity × price, not rounded. */
  BigDecimal net() {
    return price.multiply(BigDecimal.valueOf(quantity));
  }

  /** Pieces that were found, lost or thrown away: nobody bought them, nothing was paid. */
  boolean isStockCorrection() {
    return customer == null && price.signum() <= 0;
  }

  private static String known(String value) {
    return value.equals("NA") ? null : value;
  }
}
