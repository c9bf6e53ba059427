package org.tuttu.backoffice.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.tuttu.exchange.CustomerExport;
import org.tuttu.exchange.CustomerField;
import org.tuttu.web.page.Formats;

/** All customers as a file, with the columns that {@code column} names, each given once; without any, with all. */
@WebServlet("/customers/export")
public class ExportServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject transient CustomerExport customers;
  @Inject transient Formats formats;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var columns = columns(request.getParameterValues("column"));
    if (columns.isEmpty()) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    customers.begin(columns);
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"customers.csv\"");
    try (var csv = CsvWriter.builder().build(response.getWriter())) {
      csv.writeRecord(columns.stream().map(formats::name).toList());
      CustomerExport.Piece piece;
      Long after = null;
      do {
        piece = customers.piece(after, columns);
        piece.rows().forEach(csv::writeRecord);
        after = piece.last();
      } while (after != null);
    }
  }

  /** Empty when one is unknown. */
  private List<CustomerField> columns(String[] asked) {
    if (asked == null) {
      return customers.columns();
    }
    var known = customers.columns();
    var wanted = Arrays.asList(asked);
    return wanted.stream().allMatch(name -> known.stream().anyMatch(field -> field.name().equals(name)))
        ? known.stream().filter(field -> wanted.contains(field.name())).toList() : List.of();
  }
}
