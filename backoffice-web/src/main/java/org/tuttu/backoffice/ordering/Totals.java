package org.tuttu.backoffice.ordering;

import java.util.List;
import org.tuttu.catalog.selfservice.Charge;
import org.tuttu.ordering.selfservice.VatTotal;
import org.tuttu.web.page.Formats;

/** What it costs in all, ready to print. */
public record Totals(String net, List<Vat> vats, String gross) {

  /** The VAT of one rate. */
  public record Vat(String rate, String amount) {}

  public static Totals of(Charge total, List<VatTotal> vats, Formats formats) {
    return new Totals(
        formats.money(total.net()),
        vats.stream().map(vat -> new Vat(formats.percent(vat.rate()), formats.money(vat.charge().vat()))).toList(),
        formats.money(total.gross()));
  }
}
