package org.tuttu.documents;

import static org.tuttu.documents.PaperLayout.address;
import static org.tuttu.documents.PaperLayout.facts;
import static org.tuttu.documents.PaperLayout.head;
import static org.tuttu.documents.PaperLayout.number;
import static org.tuttu.documents.PaperLayout.numberHead;
import static org.tuttu.documents.Print.safe;

import java.time.LocalDate;
import java.time.ZoneId;
import org.tuttu.billing.selfservice.PartyRow;
import org.tuttu.ordering.selfservice.DeliveryAddress;
import org.tuttu.ordering.selfservice.OrderDetails;
import org.tuttu.ordering.selfservice.OrderLineRow;

/** What was ordered, at which price, and where it goes. */
final class OrderPaper {

  private OrderPaper() {}

  static String title(OrderDetails order, Print print) {
    return print.text("confirmation") + " " + safe(order.number());
  }

  static String html(OrderDetails order, PartyRow buyer, PartyRow seller, ZoneId zone, Print print, String color) {
    String title = title(order, print);
    String heads = head(print.text("product")) + numberHead(print.text("quantity")) + numberHead(print.text("unit-price")) + numberHead(print.text("vat-rate"))
        + numberHead(print.text("net"));
    DeliveryAddress to = order.delivery();
    String delivery = to == null ? "" : address(print.text("deliver-to"),
        new PartyRow(to.recipient(), null, null, to.street(), to.street2(), to.postalCode(), to.city(), to.country()), print);
    String body = "<h1>" + title + "</h1><div><div class=\"left\">" + address(print.text("customer"), buyer, print) + delivery + "</div><div class=\"right\">" + facts(
        print.text("ordered"), print.date(LocalDate.ofInstant(order.placedAt(), zone)),
        print.text("ordered-by"), safe(order.placedByName()),
        print.text("customer-reference"), order.reference() == null ? null : safe(order.reference()),
        print.text("account"), safe(order.accountNumber()),
        print.text("state"), print.name(order.status())) + "</div></div><h2>" + print.text("lines") + "</h2>"
        + PaperLayout.table(heads, order.lines(), line -> line(line, print)) + PaperLayout.totals(print, order.total(), order.vatTotals());
    return PaperLayout.page(print, color, seller, title, body);
  }

  private static String line(OrderLineRow line, Print print) {
    return "<tr><th scope=\"row\">" + safe(line.name()) + "<br/><span class=\"small\">" + safe(line.productNumber()) + "</span></th>" + number(print.number(line.quantity()))
        + number(print.price(line.unitPrice())) + number(print.percent(line.vatRate())) + number(print.money(line.charge().net())) + "</tr>";
  }
}
