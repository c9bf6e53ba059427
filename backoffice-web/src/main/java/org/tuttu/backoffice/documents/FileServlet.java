package org.tuttu.backoffice.documents;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.tuttu.documents.SharedDocuments;
import org.tuttu.web.files.Download;

/** A document that staff share, for staff. */
@WebServlet("/documents/file")
public class FileServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject transient SharedDocuments documents;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var number = request.getParameter("number");
    var file = documents.details(number == null ? "" : number).file();
    new Download(file.name(), file.kind().mediaType(), file.bytes(), out -> documents.write(file, out)).answer(response);
  }
}
