package org.tuttu.portal.billing;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.tuttu.billing.selfservice.InvoiceDetails;
import org.tuttu.billing.selfservice.InvoiceState;
import org.tuttu.portal.Address;
import org.tuttu.portal.ordering.Totals;
import org.tuttu.web.address.AddressText;
import org.tuttu.web.page.Formats;

/**
 * An invoice or a credit note on its own page, ready to print.
 *
 * @param due whether something is to be paid
 */
public record InvoiceView(
    String number, String kind, boolean credit, String state, String tone, boolean due, String issued, String delivered, String dueOn, String account,
    String order, String orderHref, String credits, String creditsHref, String customerReference, String paymentReference, String reason, String buyer,
    String seller, String iban, String bic, Totals totals, String open, List<Line> lines, List<Settlement> settlements) {

  /** What is charged for. */
  public record Line(String number, String name, String quantity, String unitPrice, String vatRate, String net) {}

  /** What settled it; of a credit note, what it was used for. */
  public record Settlement(String kind, String number, String href, String day, String amount) {}

  static InvoiceView of(InvoiceDetails invoice, LocalDate today, Formats formats, Locale locale) {
    var state = invoice.state(today);
    return new InvoiceView(
        invoice.number(), formats.name(invoice.kind()), invoice.isCreditNote(), formats.name(state), InvoiceRowView.tone(state),
        state == InvoiceState.OPEN || state == InvoiceState.OVERDUE, formats.date(invoice.issuedOn()), formats.date(invoice.deliveredOn()),
        formats.date(invoice.dueOn()), invoice.accountNumber() + " " + invoice.accountName(), invoice.orderNumber(),
        Address.of("/orders/order").and("number", invoice.orderNumber()).toString(), invoice.credits(), InvoiceRowView.href(invoice.credits()),
        invoice.customerReference(), invoice.paymentReference(), invoice.reason(), AddressText.lines(invoice.buyer(), locale),
        AddressText.lines(invoice.seller(), locale), iban(invoice.iban()), invoice.bic(), Totals.of(invoice.total(), invoice.vatTotals(), formats),
        formats.money(invoice.open()),
        invoice.lines().stream().map(line -> new Line(line.productNumber(), line.name(), formats.number(line.quantity()), formats.price(line.unitPrice()),
            formats.percent(line.vatRate()), formats.money(line.charge().net()))).toList(),
        invoice.settlements().stream().map(each -> new Settlement(formats.name(each.kind()), each.number(), MovementView.href(each.kind(), each.number()),
            formats.date(each.day()), formats.money(each.amount()))).toList());
  }

  /** In groups of four, as banks print it. */
  private static String iban(String iban) {
    return iban == null ? null : iban.replaceAll("\\s", "").replaceAll("(.{4})(?=.)", "$1 ");
  }
}
