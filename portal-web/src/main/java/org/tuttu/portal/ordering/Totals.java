package org.tuttu.portal.ordering;

import java.io.Serializable;
import java.util.List;
import org.tuttu.catalog.selfservice.Charge;
import org.tuttu.ordering.selfservice.Basket;
import org.tuttu.ordering.selfservice.VatTotal;
import org.tuttu.web.page.Formats;

/** What a basket or an order comes to, ready to print. */
public record Totals(String net, List<Vat> vats, String gross) implements Serializable {

  /** The VAT of one rate. */
  public record Vat(String rate, String amount) implements Serializable {}

  /** Null for an empty basket. */
  static Totals of(Basket basket, Formats formats) {
    return basket.isEmpty() ? null : of(basket.total(), basket.vatTotals(), formats);
  }

  public static Totals of(Charge total, List<VatTotal> byRate, Formats formats) {
    return new Totals(
        formats.money(total.net()),
        byRate.stream().map(vat -> new Vat(formats.percent(vat.rate()), formats.money(vat.charge().vat()))).toList(),
        formats.money(total.gross()));
  }
}
