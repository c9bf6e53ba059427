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
import java.util.Locale;
import java.util.Optional;
import org.tuttu.exchange.ImportField;
import org.tuttu.exchange.ImportKind;
import org.tuttu.exchange.ListExport;
import org.tuttu.web.page.Formats;

/** All records of a kind as a file, with the columns that {@code column} names, each given once; without any, with all. */
@WebServlet("/imports/export")
public class ExportServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject transient ListExport lists;
  @Inject transient Formats formats;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var kind = kind(request.getParameter("kind"));
    var columns = kind.map(known -> columns(known, request.getParameterValues("column"))).orElse(List.of());
    if (columns.isEmpty()) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    lists.begin(kind.get(), columns);
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"" + kind.get().name().toLowerCase(Locale.ROOT) + ".csv\"");
    try (var csv = CsvWriter.builder().build(response.getWriter())) {
      csv.writeRecord(columns.stream().map(formats::name).toList());
      ListExport.Piece piece;
      Long after = null;
      do {
        piece = lists.piece(kind.get(), after, columns);
        piece.rows().forEach(csv::writeRecord);
        after = piece.last();
      } while (after != null);
    }
  }

  private static Optional<ImportKind> kind(String asked) {
    return Arrays.stream(ImportKind.values()).filter(kind -> kind.name().equals(asked)).findFirst();
  }

  /** Empty when one is unknown. */
  private static List<ImportField> columns(ImportKind kind, String[] asked) {
    if (asked == null) {
      return kind.fields();
    }
    var wanted = Arrays.asList(asked);
    return wanted.stream().allMatch(name -> kind.fields().stream().anyMatch(field -> field.name().equals(name)))
        ? kind.fields().stream().filter(field -> wanted.contains(field.name())).toList() : List.of();
  }
}
