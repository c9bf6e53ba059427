package org.tuttu.portal.documents;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.tuttu.documents.selfservice.MyDocuments;
import org.tuttu.web.files.Download;

/** A document that staff share, to its customer only. */
@WebServlet("/documents/file")
public class FileServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject transient MyDocuments documents;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var number = request.getParameter("number");
    var file = documents.file(number == null ? "" : number);
    new Download(file.name(), file.kind().mediaType(), file.bytes(), out -> documents.write(file, out)).answer(response);
  }
}
