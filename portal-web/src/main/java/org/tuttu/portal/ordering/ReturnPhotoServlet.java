package org.tuttu.portal.ordering;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.tuttu.ordering.selfservice.MyReturns;
import org.tuttu.shared.KeptFiles;
import org.tuttu.shared.NotFound;
import org.tuttu.web.files.Download;

/** A photo of one of the customer's returns. */
@WebServlet("/returns/photo")
public class ReturnPhotoServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject transient MyReturns returns;
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
