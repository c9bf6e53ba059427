package org.tuttu.documents;

import static org.tuttu.documents.Print.safe;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tuttu.billing.selfservice.PartyRow;
import org.tuttu.catalog.selfservice.Charge;
import org.tuttu.ordering.selfservice.VatTotal;

/** The one layout of all documents, in the little CSS that printing knows; tables are tables of data and headings are headings, for readers who listen. */
final class PaperLayout {

  private static final String STYLE = """
      @page { size: A4; margin: 18mm 18mm 24mm 20mm; @bottom-left { content: element(foot); width: 78%%; vertical-align: top; padding-top: 4mm; }
        @bottom-right { content: element(pages); width: 22%%; vertical-align: top; padding-top: 4mm; } }
      * { margin: 0; padding: 0; }
      body { font: 9.5pt/1.45 'Open Sans'; color: #1c1c1c; }
      .foot { position: running(foot); font-size: 7.5pt; color: #555555; }
      .pages { position: running(pages); font-size: 7.5pt; color: #555555; text-align: right; }
      .pages .now:after { content: counter(page); }
      .pages .all:after { content: counter(pages); }
      .company { font-size: 13pt; font-weight: bold; border-bottom: 1.2mm solid %s; padding-bottom: 2mm; margin-bottom: 7mm; }
      h1 { font-size: 16pt; line-height: 1.2; margin-bottom: 5mm; }
      h2 { font-size: 10.5pt; margin: 7mm 0 2mm; page-break-after: avoid; }
      .lead { color: #444444; margin-bottom: 4mm; }
      .left { display: inline-block; width: 94mm; vertical-align: top; }
      .right { display: inline-block; width: 76mm; vertical-align: top; }
      .label { font-size: 7.5pt; color: #555555; }
      .address { margin-bottom: 4mm; }
      table { width: 100%%; border-collapse: collapse; -fs-table-paginate: paginate; -fs-border-spacing-horizontal: 0; }
      tr { page-break-inside: avoid; }
      th, td { text-align: left; vertical-align: top; padding: 1.2mm 0 1.2mm 3mm; font-weight: normal; }
      th:first-child, td:first-child { padding-left: 0; }
      thead th { font-size: 7.5pt; color: #555555; border-bottom: 0.3mm solid #888888; }
      .lines tbody td, .lines tbody th { border-bottom: 0.15mm solid #d0d0d0; }
      .facts th { color: #555555; width: 46%%; }
      .facts th, .facts td { padding-top: 0.5mm; padding-bottom: 0.5mm; }
      .number { text-align: right; white-space: nowrap; }
      .small { font-size: 7.5pt; color: #555555; }
      .sum th, .sum td { font-weight: bold; border-bottom: 0; border-top: 0.4mm solid #1c1c1c; }
      .totals { margin-top: 4mm; }
      .pay { margin-top: 7mm; border: 0.3mm solid #888888; padding: 4mm 5mm; page-break-inside: avoid; }
      .pay h2 { margin-top: 0; }
      .pay .to { display: inline-block; width: 112mm; vertical-align: top; }
      .pay .code { display: inline-block; width: 44mm; vertical-align: top; text-align: right; }
      .code img { width: 30mm; height: 30mm; }
      .big { font-size: 12pt; font-weight: bold; }
      """;

  private PaperLayout() {}

  /** A document of its own: a head, and what stands below it. */
  static String page(Print print, String color, PartyRow seller, String title, String body) {
    String foot = Stream.of(seller.name(), seller.street(), joined(" ", seller.postalCode(), seller.city()), print.country(seller.country()), seller.businessId(), seller.vatId())
        .filter(part -> part != null && !part.isBlank()).map(Print::safe).collect(Collectors.joining(" · "));
    return """
        <html lang="%1$s"><head><title>%2$s</title><meta name="author" content="%3$s"/><meta name="subject" content="%2$s"/><style>%4$s</style></head><body>
        <div class="foot">%5$s</div><div class="pages">%6$s <span class="now"></span> / <span class="all"></span></div>
        <div class="company">%3$s</div>
        %7$s
        </body></html>""".formatted(print.language(), title, safe(seller.name()), STYLE.formatted(color), foot, print.text("page"), body);
  }

  /** One under the other, under a label. */
  static String address(String label, PartyRow party, Print print) {
    List<String> lines = new ArrayList<>();
    for (String line : new String[] {party.name(), party.street(), party.street2(), joined(" ", party.postalCode(), party.city())}) {
      if (line != null && !line.isBlank()) {
        lines.add(safe(line));
      }
    }
    if (party.street() != null && party.country() != null) {
      lines.add(print.country(party.country()));
    }
    if (party.businessId() != null) {
      lines.add(print.text("business-id", party.businessId()));
    }
    return "<div class=\"address\"><p class=\"label\">" + label + "</p><p>" + String.join("<br/>", lines) + "</p></div>";
  }

  /** What is null is left out. */
  static String facts(String... labelsAndValues) {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < labelsAndValues.length; i += 2) {
      if (labelsAndValues[i + 1] != null) {
        rows.append("<tr><th scope=\"row\">").append(labelsAndValues[i]).append("</th><td>").append(labelsAndValues[i + 1]).append("</td></tr>");
      }
    }
    return "<table class=\"facts\"><tbody>" + rows + "</tbody></table>";
  }

  /** A table whose first column names the row; numbers stand on the right from the column that is said. */
  static <T> String table(String heads, List<T> rows, Function<T, String> row) {
    return "<table class=\"lines\"><thead><tr>" + heads + "</tr></thead><tbody>" + rows.stream().map(row).collect(Collectors.joining("\n")) + "</tbody></table>";
  }

  static String head(String label) {
    return "<th scope=\"col\">" + label + "</th>";
  }

  static String numberHead(String label) {
    return "<th scope=\"col\" class=\"number\">" + label + "</th>";
  }

  static String number(String value) {
    return "<td class=\"number\">" + value + "</td>";
  }

  /** By rate and in all. */
  static String totals(Print print, Charge total, List<VatTotal> rates) {
    String rows = rates.stream().map(each -> "<tr><th scope=\"row\">" + print.percent(each.rate()) + "</th>" + amounts(print, each.charge()) + "</tr>").collect(Collectors.joining());
    return "<div class=\"totals\"><h2>" + print.text("totals") + "</h2><table class=\"lines\"><thead><tr>" + head(print.text("vat-rate")) + numberHead(print.text("net"))
        + numberHead(print.text("vat")) + numberHead(print.text("gross")) + "</tr></thead><tbody>" + rows
        + "<tr class=\"sum\"><th scope=\"row\">" + print.text("total") + "</th>" + amounts(print, total) + "</tr></tbody></table></div>";
  }

  private static String amounts(Print print, Charge charge) {
    return number(print.money(charge.net())) + number(print.money(charge.vat())) + number(print.money(charge.gross()));
  }

  /** An IBAN or a reference in groups of four. */
  static String grouped(String iban) {
    return iban.replaceAll("\\s", "").toUpperCase(Locale.ROOT).replaceAll("(.{4})(?=.)", "$1 ");
  }

  private static String joined(String between, String first, String second) {
    return Stream.of(first, second).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(between));
  }
}
