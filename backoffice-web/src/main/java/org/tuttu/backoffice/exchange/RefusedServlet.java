package org.tuttu.backoffice.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.tuttu.backoffice.Wording;
import org.tuttu.exchange.Imports;
import org.tuttu.shared.PageOf;
import org.tuttu.shared.PageRequest;
import org.tuttu.exchange.RefusedRow;

/** The refused rows of an import as a file, each with its reason in a last column: to be corrected and sent again. */
@WebServlet("/imports/refused")
public class RefusedServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject transient Imports imports;
  @Inject transient Wording wording;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var number = request.getParameter("number") == null ? "" : request.getParameter("number");
    var heading = imports.heading(number);
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"" + number + "-refused.csv\"");
    try (var csv = CsvWriter.builder().build(response.getWriter())) {
      csv.writeRecord(with(heading, wording.text("page.import.why")));
      PageOf<RefusedRow> page;
      var after = PageRequest.first();
      do {
        page = imports.refused(number, after);
        for (var row : page.rows()) {
          csv.writeRecord(with(padded(row.cells(), heading.size()), ImportView.text(row.reason(), wording)));
        }
        after = PageRequest.after(page.next());
      } while (page.hasNext());
    }
  }

  private static List<String> with(List<String> cells, String last) {
    var all = new ArrayList<>(cells);
    all.add(last);
    return all;
  }

  private static List<String> padded(List<String> cells, int size) {
    var all = new ArrayList<>(cells);
    while (all.size() < size) {
      all.add("");
    }
    return all;
  }
}
