package org.tuttu.backoffice.catalog;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tuttu.backoffice.Wording;
import org.tuttu.catalog.ProductFilter;
import org.tuttu.catalog.ProductQueries;
import org.tuttu.catalog.StockRow;
import org.tuttu.catalog.selfservice.Availability;
import org.tuttu.shared.PageRequest;
import org.tuttu.web.page.Formats;
import org.tuttu.web.page.PageAddress;

/** What is sold or was, by name: its price, the pieces on hand, and whether it can be ordered. */
@Named
@RequestScoped
public class ProductsPage {
  @Inject ProductQueries products;
  @Inject Formats formats;
  @Inject Wording wording;
  private String q;
  private String after;
  private String next;
  private List<Row> rows = List.of();

  /** A product in the list, ready to print; stock is empty where nothing is counted. */
  public record Row(
      String number, String name, String kind, String price, String vatRate, String stock, String stockTone, String sale, String saleTone) {}

  public void load() {
    var page = products.list(new ProductFilter(q, null, false), PageRequest.after(after));
    rows = page.rows().stream().map(this::row).toList();
    next = page.hasNext() ? address().with("after", page.next()).toString() : null;
  }

  private PageAddress address() {
    return PageAddress.of("/products/products").with("q", q);
  }

  private Row row(StockRow row) {
    return new Row(
        row.number(), row.name(), formats.name(row.kind()), formats.price(row.price()), formats.percent(row.vatRate()), formats.number(row.stock()),
        tone(Availability.of(row.stock())), wording.text(row.onSale() ? "state.on-sale" : "state.off-sale"), row.onSale() ? "good" : "neutral");
  }

  private static String tone(Availability availability) {
    return switch (availability) {
      case AVAILABLE -> "neutral";
      case FEW_LEFT -> "warn";
      case SOLD_OUT -> "bad";
    };
  }

  public List<Row> getRows() {
    return rows;
  }

  public String getNext() {
    return next;
  }

  /** Where the list begins; null on its first page. */
  public String getFirst() {
    return after == null ? null : address().toString();
  }

  public String getQ() {
    return q;
  }

  public void setQ(String q) {
    this.q = q;
  }

  public String getAfter() {
    return after;
  }

  public void setAfter(String after) {
    this.after = after;
  }
}
