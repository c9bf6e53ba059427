package org.tuttu.backoffice.customer;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.tuttu.customer.ChangeDocuments;
import org.tuttu.shared.KeptFiles;
import org.tuttu.shared.NotFound;
import org.tuttu.web.files.Download;

/** A document that a customer sent along with a change. */
@WebServlet("/changes/file")
public class ChangeFileServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject transient ChangeDocuments documents;
  @Inject transient KeptFiles files;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var number = request.getParameter("number") == null ? "" : request.getParameter("number");
    var position = request.getParameter("position");
    if (position == null || !position.matches("\\d{1,3}")) {
      throw new NotFound("file", number);
    }
    var file = documents.open(number, Integer.parseInt(position));
    new Download(file.name(), file.kind().mediaType(), file.bytes(), out -> files.write(file.id(), out)).answer(response);
  }
}
