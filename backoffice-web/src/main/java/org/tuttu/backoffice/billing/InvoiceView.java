package org.tuttu.backoffice.billing;

import java.time.LocalDate;
import java.util.List;
import org.tuttu.backoffice.Tones;
import org.tuttu.backoffice.Wording;
import org.tuttu.backoffice.ordering.Totals;
import org.tuttu.billing.StaffInvoiceDetails;
import org.tuttu.billing.selfservice.InvoiceKind;
import org.tuttu.billing.selfservice.InvoiceStatus;
import org.tuttu.billing.selfservice.SettlementRow;
import org.tuttu.web.address.AddressText;
import org.tuttu.web.page.Formats;

/**
 * An invoice or a credit note on the staff's page, ready to print.
 *
 * @param due        whether something is to be paid
 * @param creditable whether something of it can be taken back
 */
public record InvoiceView(
    String number, String kind, boolean credit, String customer, String customerName, String account, String accountName, String state, String tone,
    boolean due, boolean creditable, String issued, String delivered, String dueOn, String order, String credits, String customerReference,
    String paymentReference, String reason, String buyer, Totals totals, String open, List<Line> lines, List<Settlement> settlements) {

  /** What is charged for; left is what can still be taken back. */
  public record Line(int position, String number, String name, String quantity, String credited, int left, String unitPrice, String vatRate, String net) {}

  /** What settled it; of a credit note, what it was used for. */
  public record Settlement(String kind, String number, boolean invoice, String day, String amount) {
    static Settlement of(SettlementRow row, Formats formats) {
      return new Settlement(formats.name(row.kind()), row.number(), MovementView.isInvoice(row.kind()), formats.date(row.day()), formats.money(row.amount()));
    }
  }

  static InvoiceView of(StaffInvoiceDetails details, LocalDate today, Formats formats, Wording wording) {
    var invoice = details.invoice();
    var state = invoice.state(today);
    return new InvoiceView(
        invoice.number(), formats.name(invoice.kind()), invoice.isCreditNote(), details.customerNumber(), details.customerName(), invoice.accountNumber(),
        invoice.accountName(), formats.name(state), Tones.of(state), invoice.kind() == InvoiceKind.INVOICE && invoice.status() == InvoiceStatus.OPEN,
        !invoice.isCreditNote() && invoice.lines().stream().anyMatch(line -> line.left() > 0), formats.date(invoice.issuedOn()), formats.date(invoice.deliveredOn()),
        formats.date(invoice.dueOn()), invoice.orderNumber(), invoice.credits(), invoice.customerReference(), invoice.paymentReference(), invoice.reason(),
        AddressText.lines(invoice.buyer(), wording.locale()), Totals.of(invoice.total(), invoice.vatTotals(), formats), formats.money(invoice.open()),
        invoice.lines().stream().map(line -> new Line(line.position(), line.productNumber(), line.name(), formats.number(line.quantity()),
            line.credited() == 0 ? "" : formats.number(line.credited()), line.left(), formats.price(line.unitPrice()), formats.percent(line.vatRate()),
            formats.money(line.charge().net()))).toList(),
        invoice.settlements().stream().map(each -> Settlement.of(each, formats)).toList());
  }
}
