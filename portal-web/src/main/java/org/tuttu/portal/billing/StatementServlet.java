package org.tuttu.portal.billing;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.tuttu.billing.selfservice.MovementRow;
import org.tuttu.billing.selfservice.MyBalances;
import org.tuttu.billing.selfservice.StatementDetails;
import org.tuttu.portal.PortalTexts;
import org.tuttu.shared.Money;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.PageRequest;
import org.tuttu.web.page.Formats;

/** An account's statement as a file of comma-separated values: days by ISO 8601, amounts with a point. */
@WebServlet("/account/statement-file")
public class StatementServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final int MANY = 200;

  @Inject transient MyBalances balances;
  @Inject transient PortalTexts texts;
  @Inject transient Formats formats;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var number = request.getParameter("number") == null ? "" : request.getParameter("number");
    var period = Period.of(request.getParameter("from"), request.getParameter("until"), balances.today());
    if (period.mistaken()) {
      throw new NotFound("statement", number);
    }
    var statement = page(number, period, PageRequest.first());
    var closing = statement.closing();
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"" + number.replaceAll("[^\\w-]", "") + "-" + period.from() + "-" + period.until() + ".csv\"");
    try (var csv = CsvWriter.builder().build(response.getWriter())) {
      csv.writeRecord(texts.text("movement.day"), texts.text("movement.kind"), texts.text("movement.number"), texts.text("movement.amount"), texts.text("movement.balance"),
          texts.text("account.currency"));
      write(csv, period.from().toString(), texts.text("statement.opening"), "", null, statement.opening());
      while (statement != null) {
        statement.movements().rows().forEach(row -> write(csv, row));
        var next = statement.movements().next();
        statement = next == null ? null : page(number, period, PageRequest.after(next));
      }
      write(csv, period.until().toString(), texts.text("statement.closing"), "", null, closing);
    }
  }

  private StatementDetails page(String number, Period period, PageRequest page) {
    return balances.statement(number, period.from(), period.until(), new PageRequest(page.after(), MANY));
  }

  private void write(CsvWriter csv, MovementRow row) {
    write(csv, row.bookedOn().toString(), formats.name(row.kind()), row.number(), row.amount(), row.balance());
  }

  private static void write(CsvWriter csv, String day, String kind, String number, Money amount, Money balance) {
    csv.writeRecord(day, kind, number, amount == null ? "" : plain(amount), plain(balance), balance.currency());
  }

  private static String plain(Money money) {
    return money.rounded().amount().toPlainString();
  }
}
