package org.tuttu.backoffice.lists;

import java.util.List;
import org.tuttu.backoffice.ChangeView;

/**
 * A list, ready to print.
 *
 * @param path     the page's own, where its forms go to
 * @param query    the list's state as an address says it; empty for a list without any wish
 * @param kept   what each form sends besides its own fields
 * @param q      what was searched for; empty when nothing was
 * @param clear    the list with its columns and order, without a filter
 * @param count    how many there are, as far as that is known; empty when nothing is known
 * @param walked   said when the page could not be filled although more may be behind; empty otherwise
 * @param next     null on the last page
 * @param first    where the list begins; null on its first page
 * @param mistaken whether something in the address could not be understood
 * @param downloads as files, for those who may take them
 * @param viewTools what can be done about saved views from here
 * @param many       whether the reader can do something to many of its records at once
 */
public record ListView(
    String name, String path, String query, List<Tab> tabs, List<Chip> chips, String clear, List<Filter> filters, List<Choice> columns, Kept kept, String q,
    List<Head> heads, List<Row> rows, String count, String walked, String next, String first, boolean mistaken, List<Tool> downloads, List<Tool> viewTools, boolean many) {

  /** The rest of the state, in each of the list's forms. */
  public record Kept(List<Choice> bySearch, List<Choice> byFilter, List<Choice> byColumns) {}

  /** A view of the list to change to. */
  public record Tab(String href, String text, String count, boolean current) {}

  /** A condition that is set, and the list without it. */
  public record Chip(String text, String without, String remove) {}

  /**
   * A column's field in the form; the type says which of the rest counts: text, range, choice, one or yes-no.
   *
   * @param regions codes of countries that can be chosen too; the browser knows their names, and writes them when somebody opens the form
   */
  public record Filter(String key, String label, String type, String input, String value, String problem, Bound from, Bound to, List<Choice> choices, String regions) {
    public boolean isMistaken() {
      return !problem.isEmpty();
    }
  }

  /** One end of a range. */
  public record Bound(String key, String value, String problem) {
    public boolean isMistaken() {
      return !problem.isEmpty();
    }
  }

  /** One of several to choose. */
  public record Choice(String value, String label, boolean chosen) {}

  /** A column's heading; the address sorts by it, and is empty where that cannot be. */
  public record Head(String label, String href, String sorted, String css) {}

  /** A link to something else that is the list's: a file of it, or a page. */
  public record Tool(String text, String href) {}

  /** A record, with the column that names it; the pick says what ticking it does. */
  public record Row(long id, String pick, Cell head, List<Cell> cells) {}

  /** What stands in a column; the address leads to the record that it names, and is empty where it names none. */
  public record Cell(String text, String href, String tone, String css, List<ChangeView> changes) {

    /** Nothing but its text: most are. */
    public boolean isPlain() {
      return href.isEmpty() && tone.isEmpty() && changes.isEmpty();
    }
  }

  public boolean isEmpty() {
    return rows.isEmpty();
  }

  public boolean isFiltered() {
    return !chips.isEmpty();
  }
}
