package org.tuttu.backoffice.collection;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.InputStream;
import java.io.IOException;
import org.tuttu.collection.BankStatements;
import org.tuttu.collection.ReceivedFile;
import org.tuttu.shared.RuleViolated;
import org.tuttu.web.page.PageAddress;

/** Takes the file of a bank statement. A file that is refused leads back to the page, which says why. */
@WebServlet("/bank/receive")
@MultipartConfig(maxFileSize = 21 << 20, maxRequestSize = 22 << 20)
public class ReceiveStatementServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final int MOST_MEGABYTES = 20;

  @Inject transient BankStatements statements;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
    try {
      var received = received(request.getPart("file"));
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", request.getContextPath()
          + PageAddress.of("/bank/statement").with("number", received.statementNumber()).with("state", received.before() ? "before" : null));
    } catch (RuleViolated refused) {
      sayWhy(refused, request, response);
    } catch (IllegalStateException tooLong) {
      sayWhy(new RuleViolated("bank.file-too-long", MOST_MEGABYTES), request, response);
    }
  }

  private static void sayWhy(RuleViolated refused, HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
    request.setAttribute(BankEntriesPage.REFUSED, refused);
    request.getRequestDispatcher("/bank/entries.xhtml").forward(request, response);
  }

  /** The server would keep the file. */
  private ReceivedFile received(Part file) throws IOException {
    if (file == null) {
      return statements.receive(null, InputStream.nullInputStream());
    }
    try (var content = file.getInputStream()) {
      return statements.receive(file.getSubmittedFileName(), content);
    } finally {
      file.delete();
    }
  }
}
