package org.tuttu.portal.billing;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.tuttu.billing.selfservice.MyBalances;
import org.tuttu.documents.selfservice.MyPapers;
import org.tuttu.portal.Address;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.RuleViolated;
import org.tuttu.web.files.Download;

/** An account's statement as PDF; one that is too long to be read goes back to the page, which says so. */
@WebServlet("/account/statement-pdf")
public class StatementPdfServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject transient MyBalances balances;
  @Inject transient MyPapers papers;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var number = request.getParameter("number") == null ? "" : request.getParameter("number");
    var period = Period.of(request.getParameter("from"), request.getParameter("until"), balances.today());
    if (period.mistaken()) {
      throw new NotFound("statement", number);
    }
    try {
      var paper = papers.statement(number, period.from(), period.until());
      Download.of(paper.name(), paper.mediaType(), paper.content()).answer(response);
    } catch (RuleViolated tooLong) {
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", request.getContextPath() + Address.of("/account/statement").and("number", number).and("from", period.from().toString())
          .and("until", period.until().toString()).and("problem", "too-long"));
    }
  }
}
