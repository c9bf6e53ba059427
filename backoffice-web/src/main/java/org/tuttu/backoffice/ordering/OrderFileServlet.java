package org.tuttu.backoffice.ordering;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.tuttu.ordering.OrderFiles;
import org.tuttu.shared.KeptFiles;
import org.tuttu.shared.NotFound;
import org.tuttu.web.files.Download;

/** A file of an order. */
@WebServlet("/orders/file")
public class OrderFileServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject transient OrderFiles orderFiles;
  @Inject transient KeptFiles files;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var number = request.getParameter("number") == null ? "" : request.getParameter("number");
    var position = request.getParameter("position");
    if (position == null || !position.matches("\\d{1,3}")) {
      throw new NotFound("file", number);
    }
    var file = orderFiles.file(number, Integer.parseInt(position));
    new Download(file.name(), file.kind().mediaType(), file.bytes(), out -> files.write(file.id(), out)).answer(response);
  }
}
