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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tuttu.exchange.ImportField;
import org.tuttu.exchange.ImportKind;
import org.tuttu.exchange.ListExport;
import org.tuttu.lists.ListState;
import org.tuttu.lists.Lists;
import org.tuttu.web.page.Formats;
import org.tuttu.web.page.Look;

/**
 * A list as a file: as CSV, or as a workbook with {@code form=xlsx}. With {@code list}, the list as its address shows it. With {@code kind}, the records of a kind with
 * the columns that {@code column} names, each given once, or with all; if the rest of the address filters the kind's list, only what that leaves.
 */
@WebServlet("/imports/export")
public class ExportServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Set<ImportField> NUMBERS = Set.of(ImportField.PRICE, ImportField.VAT_RATE, ImportField.STOCK, ImportField.QUANTITY);

  /** The list in which a kind's records are looked for. */
  private static final Map<ImportKind, String> LISTS = Map.of(ImportKind.CUSTOMERS, "customers", ImportKind.ADDRESSES, "customers", ImportKind.CONTACTS, "contacts",
      ImportKind.PRODUCTS, "products", ImportKind.ORDERS, "orders");

  @Inject transient ListExport export;
  @Inject transient Lists lists;
  @Inject transient SeenCells seen;
  @Inject transient Formats formats;
  @Inject transient Look look;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var list = request.getParameter("list");
    var kind = kind(request.getParameter("kind"));
    var columns = kind.map(known -> columns(known, request.getParameterValues("column"))).orElse(List.of());
    if (list != null) {
      giveSeen(state(list, request), request, response);
    } else if (columns.isEmpty()) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    } else {
      give(kind.get(), columns, state(LISTS.get(kind.get()), request), request, response);
    }
  }

  private ListState state(String list, HttpServletRequest request) {
    return ListState.of(lists.open(list), request.getParameterMap(), look.getZone());
  }

  private void giveSeen(ListState state, HttpServletRequest request, HttpServletResponse response) throws IOException {
    export.begin(state);
    try (var file = file(state.spec().name(), seen.heading(state), seen.numbers(state), request, response)) {
      String after = null;
      do {
        var some = export.seen(state, after);
        for (var row : some.rows()) {
          file.row(seen.values(state, row));
        }
        after = some.next();
      } while (after != null);
    }
  }

  private void give(ImportKind kind, List<ImportField> columns, ListState only, HttpServletRequest request, HttpServletResponse response) throws IOException {
    export.begin(kind, columns, only.isFiltered() ? only.withoutColumns().text() : "");
    var numbers = IntStream.range(0, columns.size()).filter(i -> NUMBERS.contains(columns.get(i))).boxed().collect(Collectors.toSet());
    try (var file = file(kind.name().toLowerCase(Locale.ROOT), columns.stream().map(formats::name).toList(), numbers, request, response)) {
      Long after = null;
      do {
        var piece = export.piece(kind, after, columns, only);
        for (var row : piece.rows()) {
          file.row(row);
        }
        after = piece.last();
      } while (after != null);
    }
  }

  private static ListWriter file(String name, List<String> heading, Set<Integer> numbers, HttpServletRequest request, HttpServletResponse response) throws IOException {
    var workbook = "xlsx".equals(request.getParameter("form"));
    response.setContentType(workbook ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" : "text/csv;charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"" + name + (workbook ? ".xlsx" : ".csv") + "\"");
    return workbook ? new WorkbookList(response.getOutputStream(), name, heading, numbers) : new CsvList(response.getWriter(), heading);
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
