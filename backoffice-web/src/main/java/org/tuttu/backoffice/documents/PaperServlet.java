package org.tuttu.backoffice.documents;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.tuttu.documents.Papers;
import org.tuttu.documents.selfservice.Paper;
import org.tuttu.web.files.Download;

/** An invoice as PDF or for programs, an order's confirmation, or a return's slip: by its number, for staff. */
@WebServlet({"/invoices/pdf", "/invoices/xml", "/orders/confirmation", "/returns/slip-pdf"})
public class PaperServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject transient Papers papers;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var number = request.getParameter("number") == null ? "" : request.getParameter("number");
    var paper = paper(request.getServletPath(), number);
    if (paper.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else {
      Download.of(paper.get().name(), paper.get().mediaType(), paper.get().content()).answer(response);
    }
  }

  private Optional<Paper> paper(String path, String number) {
    return switch (path) {
      case "/invoices/pdf" -> Optional.of(papers.invoice(number));
      case "/invoices/xml" -> papers.electronicInvoice(number);
      case "/returns/slip-pdf" -> Optional.of(papers.returnSlip(number));
      default -> Optional.of(papers.confirmation(number));
    };
  }
}
