package org.tuttu.backoffice.documents;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.tuttu.documents.Papers;
import org.tuttu.shared.RuleViolated;
import org.tuttu.web.files.Download;
import org.tuttu.web.page.PageAddress;

/** An account's statement as PDF; what cannot be one goes back to the account's page, which says so. */
@WebServlet("/payments/statement")
public class StatementServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject transient Papers papers;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var number = request.getParameter("number") == null ? "" : request.getParameter("number");
    try {
      var paper = papers.statement(number, day(request.getParameter("from")), day(request.getParameter("until")));
      Download.of(paper.name(), paper.mediaType(), paper.content()).answer(response);
    } catch (RuleViolated | DateTimeParseException mistaken) {
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", request.getContextPath() + PageAddress.of("/payments/account").with("number", number).with("problem", "statement"));
    }
  }

  private static LocalDate day(String text) {
    var day = LocalDate.parse(text == null ? "" : text.strip());
    if (day.getYear() < 1900 || day.getYear() > 9999) {
      throw new DateTimeParseException("no day of ours", text, 0);
    }
    return day;
  }
}
