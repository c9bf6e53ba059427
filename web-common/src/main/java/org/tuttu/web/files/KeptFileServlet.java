package org.tuttu.web.files;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.tuttu.shared.KeptFile;
import org.tuttu.shared.KeptFiles;
import org.tuttu.shared.NotFound;

/** Sends one of the files of a record, by the parameters {@code number} of the record and {@code position} among its files. */
public abstract class KeptFileServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject transient KeptFiles files;

  /** @throws NotFound when who asks may not have it, or there is none */
  protected abstract KeptFile file(String number, int position);

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var number = request.getParameter("number") == null ? "" : request.getParameter("number");
    var position = request.getParameter("position");
    if (position == null || !position.matches("\\d{1,3}")) {
      throw new NotFound("file", number);
    }
    var file = file(number, Integer.parseInt(position));
    new Download(file.name(), file.kind().mediaType(), file.bytes(), out -> files.write(file.id(), out)).answer(response);
  }
}
