package org.tuttu.backoffice.exchange;

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

/**
 * All records of a kind as a file, with the columns that {@code column} names, each given once; without any, with all. As CSV, or as a
 * workbook with {@code form=xlsx}.
 */
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
    var workbook = "xlsx".equals(request.getParameter("form"));
    response.setContentType(workbook ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" : "text/csv;charset=UTF-8");
    var name = kind.get().name().toLowerCase(Locale.ROOT);
    response.setHeader("Content-Disposition", "attachment; filename=\"" + name + (workbook ? ".xlsx" : ".csv") + "\"");
    var heading = columns.stream().map(formats::name).toList();
    try (var list = workbook ? new WorkbookList(response.getOutputStream(), name, columns, heading) : new CsvList(response.getWriter(), heading)) {
      write(list, kind.get(), columns);
    }
  }

  private void write(ListWriter list, ImportKind kind, List<ImportField> columns) throws IOException {
    Long after = null;
    do {
      var piece = lists.piece(kind, after, columns);
      for (var row : piece.rows()) {
        list.row(row);
      }
      after = piece.last();
    } while (after != null);
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
