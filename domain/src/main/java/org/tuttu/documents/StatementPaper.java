package org.tuttu.documents;

import static org.tuttu.documents.PaperLayout.address;
import static org.tuttu.documents.PaperLayout.facts;
import static org.tuttu.documents.PaperLayout.head;
import static org.tuttu.documents.PaperLayout.number;
import static org.tuttu.documents.PaperLayout.numberHead;
import static org.tuttu.documents.Print.safe;

import java.time.LocalDate;
import java.util.List;
import org.tuttu.billing.selfservice.MovementRow;
import org.tuttu.billing.selfservice.PartyRow;
import org.tuttu.shared.Money;

/**
 * An account's movements in a period, with the balances before and after.
 *
 * @param account its number and name
 */
record StatementPaper(String account, PartyRow customer, LocalDate from, LocalDate until, Money opening, Money closing, List<MovementRow> movements) {

  String title(Print print) {
    return print.text("statement") + " " + safe(account);
  }

  String html(PartyRow seller, Print print, String color) {
    String heads = head(print.text("date")) + head(print.text("what")) + head(print.text("number")) + numberHead(print.text("amount")) + numberHead(print.text("balance"));
    String body = "<h1>" + title(print) + "</h1><div><div class=\"left\">" + address(print.text("customer"), customer, print) + "</div><div class=\"right\">" + facts(
        print.text("period"), print.date(from) + " – " + print.date(until),
        print.text("currency"), opening.currency(),
        print.text("opening"), print.money(opening),
        print.text("closing"), print.money(closing)) + "</div></div><h2>" + print.text("movements") + "</h2>"
        + (movements.isEmpty() ? "<p>" + print.text("no-movements") + "</p>" : PaperLayout.table(heads, movements, movement -> row(movement, print)));
    return PaperLayout.page(print, color, seller, title(print), body);
  }

  private static String row(MovementRow movement, Print print) {
    return "<tr><th scope=\"row\">" + print.date(movement.bookedOn()) + "</th><td>" + print.name(movement.kind()) + "</td><td>" + safe(movement.number()) + "</td>"
        + number(print.money(movement.amount())) + number(print.money(movement.balance())) + "</tr>";
  }
}
