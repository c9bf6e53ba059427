package org.tuttu.replenishment.selfservice;

import static org.tuttu.identity.CustomerPermission.PLACE_ORDERS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import org.tuttu.exchange.FileCells;
import org.tuttu.identity.CustomerMay;
import org.tuttu.ordering.selfservice.BasketFilling;
import org.tuttu.ordering.selfservice.BasketItem;
import org.tuttu.shared.RuleViolated;
import org.tuttu.shared.Upload;

/** Orders by product numbers and quantities that somebody pasted or sent as a file. */
@ApplicationScoped
@CustomerMay(PLACE_ORDERS)
public class MyQuickOrder {

  /** In bytes: some hundred lines in whatever form are far below. */
  private static final int LONGEST = 2 << 20;

  @Inject
  LineChecks checks;

  @Inject
  BasketFilling basket;

  /**
   * Reads a text with columns or a workbook.
   *
   * @throws RuleViolated when it is empty, too long or cannot be read
   */
  public List<QuickLine> read(Upload file) {
    byte[] content = content(file);
    try {
      List<QuickLine> lines = QuickLines.ofRows(rows(content).stream());
      if (lines.isEmpty()) {
        throw RuleViolated.at("file", "quick.nothing");
      }
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A text without columns, such as one number a line, has one cell a row: it is understood as if it were pasted. */
  private static List<List<String>> rows(byte[] content) throws IOException {
    List<List<String>> rows = FileCells.of(content, 10 * LineChecks.MOST, "quick.file-too-long");
    return rows.stream().anyMatch(row -> row.size() > 1) ? rows
        : rows.stream().map(row -> row.isEmpty() ? "" : row.get(0)).map(QuickLines::cells).toList();
  }

  private static byte[] content(Upload file) {
    if (file == null) {
      throw RuleViolated.at("file", "quick.nothing");
    }
    if (file.bytes() > LONGEST) {
      throw RuleViolated.at("file", "quick.file-too-long");
    }
    try (InputStream content = file.source().open()) {
      byte[] read = content.readNBytes(LONGEST + 1);
      if (read.length > LONGEST) {
        throw RuleViolated.at("file", "quick.file-too-long");
      }
      return read;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What would become of each; one statement. Those that were not understood stand as such. */
  public List<CheckedLine> check(List<QuickLine> lines) {
    return checks.check(null, lines.stream().map(line -> WantedLine.of(line.number(), Math.max(1, line.quantity()))).toList());
  }

  /**
   * Puts what can be ordered into the basket, on top of what is there.
   *
   * @return how many products were put there
   */
  public int toBasket(List<QuickLine> lines) {
    List<CheckedLine> checked = check(lines);
    return basket.add(IntStream.range(0, lines.size()).filter(i -> lines.get(i).isUnderstood()).mapToObj(checked::get)
        .filter(CheckedLine::isOrderable).map(line -> new BasketItem(line.number(), line.quantity(), line.unitPrice().amount())).toList());
  }
}
