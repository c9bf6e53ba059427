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
import org.tuttu.ordering.selfservice.ReturnDetails;
import org.tuttu.ordering.selfservice.ReturnLineRow;

/** What lies in a parcel that comes back: which return it is, from whom, and what is in it. */
final class ReturnPaper {

  private ReturnPaper() {}

  static String html(ReturnDetails back, PartyRow sender, PartyRow company, ZoneId zone, Print print, String color) {
    String title = print.text("return-slip") + " " + safe(back.number());
    String heads = head(print.text("product")) + head(print.text("number")) + numberHead(print.text("quantity"));
    String mind = back.decision() == null ? "" : "<h2>" + print.text("mind") + "</h2><p>" + safe(back.decision()).replace("\n", "<br/>") + "</p>";
    String body = "<h1>" + title + "</h1><p class=\"lead\">" + print.text("return-slip.lead") + "</p><div><div class=\"left\">"
        + address(print.text("to"), new PartyRow(company.name(), null, null, company.street(), company.street2(), company.postalCode(), company.city(), company.country()), print)
        + address(print.text("from"), from(back.from(), sender), print) + "</div><div class=\"right\">" + facts(
        print.text("order"), safe(back.orderNumber()),
        print.text("account"), safe(back.accountNumber()),
        print.text("date"), print.date(LocalDate.ofInstant(back.askedAt(), zone)),
        print.text("reason"), print.name(back.reason())) + "</div></div><h2>" + print.text("lines") + "</h2>"
        + PaperLayout.table(heads, back.lines(), line -> line(line, print)) + mind;
    return PaperLayout.page(print, color, company, title, body);
  }

  /** Where the goods were delivered to, or else whom the account belongs to. */
  private static PartyRow from(DeliveryAddress from, PartyRow sender) {
    return from == null ? sender : new PartyRow(from.recipient(), null, null, from.street(), from.street2(), from.postalCode(), from.city(), from.country());
  }

  private static String line(ReturnLineRow line, Print print) {
    return "<tr><th scope=\"row\">" + safe(line.name()) + "</th><td>" + safe(line.productNumber()) + "</td>" + number(print.number(line.quantity())) + "</tr>";
  }
}
