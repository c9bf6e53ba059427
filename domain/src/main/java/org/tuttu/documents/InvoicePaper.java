package org.tuttu.documents;

import static org.tuttu.documents.PaperLayout.address;
import static org.tuttu.documents.PaperLayout.facts;
import static org.tuttu.documents.PaperLayout.head;
import static org.tuttu.documents.PaperLayout.number;
import static org.tuttu.documents.PaperLayout.numberHead;
import static org.tuttu.documents.Print.safe;

import java.util.Base64;
import org.tuttu.billing.selfservice.InvoiceDetails;
import org.tuttu.billing.selfservice.InvoiceLineRow;

/** An invoice or a credit note as it was made out: what was paid since does not stand on it, so it is the same whenever it is asked for. */
final class InvoicePaper {

  private InvoicePaper() {}

  static String title(InvoiceDetails invoice, Print print) {
    return print.name(invoice.kind()) + " " + safe(invoice.number());
  }

  static String html(InvoiceDetails invoice, Print print, String color) {
    String title = title(invoice, print);
    String heads = head(print.text("product")) + numberHead(print.text("quantity")) + numberHead(print.text("unit-price")) + numberHead(print.text("vat-rate"))
        + numberHead(print.text("net"));
    String body = "<h1>" + title + "</h1><div><div class=\"left\">" + address(print.text("to"), invoice.buyer(), print) + "</div><div class=\"right\">" + about(invoice, print)
        + "</div></div><h2>" + print.text("lines") + "</h2>"
        + PaperLayout.table(heads, invoice.lines(), line -> line(line, print)) + PaperLayout.totals(print, invoice.total(), invoice.vatTotals()) + payment(invoice, print);
    return PaperLayout.page(print, color, invoice.seller(), title, body);
  }

  private static String about(InvoiceDetails invoice, Print print) {
    return facts(
        print.text("issued"), print.date(invoice.issuedOn()),
        print.text("delivered"), print.date(invoice.deliveredOn()),
        print.text("due"), invoice.isCreditNote() ? null : print.date(invoice.dueOn()),
        print.text("credits"), invoice.credits() == null ? null : safe(invoice.credits()),
        print.text("order"), invoice.orderNumber() == null ? null : safe(invoice.orderNumber()),
        print.text("customer-reference"), invoice.customerReference() == null ? null : safe(invoice.customerReference()),
        print.text("account"), safe(invoice.accountNumber()),
        print.text("reason"), invoice.reason() == null ? null : safe(invoice.reason()));
  }

  private static String line(InvoiceLineRow line, Print print) {
    return "<tr><th scope=\"row\">" + safe(line.name()) + "<br/><span class=\"small\">" + safe(line.productNumber()) + "</span></th>" + number(print.number(line.quantity()))
        + number(print.price(line.unitPrice())) + number(print.percent(line.vatRate())) + number(print.money(line.charge().net())) + "</tr>";
  }

  private static String payment(InvoiceDetails invoice, Print print) {
    if (invoice.isCreditNote()) {
      return "<div class=\"pay\"><p>" + print.text("credit-note") + "</p></div>";
    }
    String code = EpcCode.of(invoice).map(epc -> """
        <div class="code"><img src="data:image/png;base64,%s" alt="%s"/><p class="small">%s</p></div>""".formatted(
            Base64.getEncoder().encodeToString(epc.png()), print.text("code.alt"), print.text("code"))).orElse("");
    return "<div class=\"pay\"><h2>" + print.text("payment") + "</h2><div><div class=\"to\">" + facts(
        print.text("to-pay"), "<span class=\"big\">" + print.money(invoice.total().gross()) + "</span>",
        print.text("due"), print.date(invoice.dueOn()),
        print.text("payee"), safe(invoice.seller().name()),
        "IBAN", invoice.iban() == null ? null : safe(PaperLayout.grouped(invoice.iban())),
        "BIC", invoice.bic() == null ? null : safe(invoice.bic()),
        print.text("payment-reference"), safe(invoice.paymentReference())) + "</div>" + code + "</div></div>";
  }
}
