package org.tuttu.portal.billing;

import java.time.LocalDate;
import org.tuttu.billing.selfservice.InvoiceRow;
import org.tuttu.billing.selfservice.InvoiceState;
import org.tuttu.portal.Address;
import org.tuttu.web.page.Formats;

/**
 * An invoice in a list, ready to print.
 *
 * @param reminder which reminder was sent last, and when; empty for none, and where nobody asked
 */
public record InvoiceRowView(String number, String href, String kind, String issued, String due, String state, String tone, String gross, String open, String reminder) {

  public static InvoiceRowView of(InvoiceRow invoice, LocalDate today, Formats formats) {
    return of(invoice, today, formats, "");
  }

  static InvoiceRowView of(InvoiceRow invoice, LocalDate today, Formats formats, String reminder) {
    var state = invoice.state(today);
    return new InvoiceRowView(invoice.number(), href(invoice.number()), formats.name(invoice.kind()), formats.date(invoice.issuedOn()),
        formats.date(invoice.dueOn()), formats.name(state), tone(state), formats.money(invoice.gross()), formats.money(invoice.open()), reminder);
  }

  static String href(String number) {
    return Address.of("/invoices/invoice").and("number", number).toString();
  }

  /** The badge's colour. */
  static String tone(InvoiceState state) {
    return switch (state) {
      case OPEN -> "info";
      case OVERDUE -> "bad";
      case PAID -> "good";
      case UNUSED -> "warn";
      case USED -> "neutral";
    };
  }
}
