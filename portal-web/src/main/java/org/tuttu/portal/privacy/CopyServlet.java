package org.tuttu.portal.privacy;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.tuttu.portal.account.Given;
import org.tuttu.privacy.selfservice.MyExports;

/** A copy of everything, piece by piece, to the owner who asked for it. */
@WebServlet("/privacy/copy-file")
public class CopyServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject transient MyExports exports;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var id = Given.id("data-export", request.getParameter("id"));
    var piece = exports.piece(id, 0);
    response.setContentType("application/zip");
    response.setHeader("Content-Disposition", "attachment; filename=\"my-data-" + id + ".zip\"");
    response.setHeader("Cache-Control", "no-store");
    for (var position = 1; piece.length > 0; position++) {
      response.getOutputStream().write(piece);
      piece = exports.piece(id, position);
    }
  }
}
