package org.tuttu.backoffice.ordering;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.tuttu.ordering.Returns;
import org.tuttu.shared.KeptFiles;
import org.tuttu.shared.NotFound;
import org.tuttu.web.files.Download;

/** A photo of a return. */
@WebServlet("/returns/photo")
public class ReturnPhotoServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject transient Returns returns;
  @Inject transient KeptFiles files;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var number = request.getParameter("number") == null ? "" : request.getParameter("number");
    var position = request.getParameter("position");
    if (position == null || !position.matches("\\d{1,3}")) {
      throw new NotFound("photo", number);
    }
    var photo = returns.photo(number, Integer.parseInt(position));
    new Download(photo.name(), photo.kind().mediaType(), photo.bytes(), out -> files.write(photo.id(), out)).answer(response);
  }
}
