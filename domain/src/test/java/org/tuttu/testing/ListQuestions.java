package org.tuttu.testing;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tuttu.lists.About;
import org.tuttu.lists.ListRow;
import org.tuttu.lists.ListState;
import org.tuttu.lists.Lists;
import org.tuttu.lists.RowsFound;
import org.tuttu.shared.PageRequest;

/** Asks lists as an address would, by pairs of parameter and value; as Edgar, who may see them all. */
public final class ListQuestions {

  private ListQuestions() {}

  public static ListState state(String list, String... parameters) {
    Map<String, String[]> given = new LinkedHashMap<>();
    for (int i = 0; i < parameters.length; i += 2) {
      given.put(parameters[i], new String[] {parameters[i + 1]});
    }
    return ListState.of(DbTest.as(Cast.EDGAR, () -> DbTest.bean(Lists.class).open(list)), given, ZoneId.of("Europe/Helsinki"));
  }

  public static RowsFound page(String list, String after, int size, String... parameters) {
    ListState state = state(list, parameters);
    return DbTest.as(Cast.EDGAR, () -> DbTest.bean(Lists.class).rows(state, new PageRequest(after, size)));
  }

  public static About about(String list, String... parameters) {
    ListState state = state(list, parameters);
    return DbTest.as(Cast.EDGAR, () -> DbTest.bean(Lists.class).about(state));
  }

  /** What the first column says on the first page. */
  public static List<String> numbers(String list, String... parameters) {
    return firsts(page(list, null, 20, parameters));
  }

  /** What the first column says on all pages; a list that can be changed. */
  public static List<String> all(String list, int size, String... parameters) {
    return new ArrayList<>(through(list, size, parameters).stream().map(ListQuestions::first).toList());
  }

  /** The records on all pages. */
  public static List<Long> ids(String list, int size, String... parameters) {
    return through(list, size, parameters).stream().map(ListRow::id).toList();
  }

  private static List<ListRow> through(String list, int size, String... parameters) {
    List<ListRow> all = new ArrayList<>();
    String after = null;
    do {
      RowsFound page = page(list, after, size, parameters);
      all.addAll(page.rows());
      after = page.next();
    } while (after != null);
    return all;
  }

  private static List<String> firsts(RowsFound page) {
    return page.rows().stream().map(ListQuestions::first).toList();
  }

  private static String first(ListRow row) {
    return String.valueOf(row.values().values().iterator().next().content());
  }
}
