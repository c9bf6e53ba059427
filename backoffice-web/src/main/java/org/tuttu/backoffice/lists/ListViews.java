package org.tuttu.backoffice.lists;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tuttu.backoffice.Wording;
import org.tuttu.exchange.ImportKind;
import org.tuttu.lists.About;
import org.tuttu.lists.ListRow;
import org.tuttu.lists.ListState;
import org.tuttu.lists.Lists;
import org.tuttu.lists.RowsFound;
import org.tuttu.shared.PageRequest;
import org.tuttu.web.Visitor;
import org.tuttu.web.page.Formats;
import org.tuttu.web.page.Look;
import org.tuttu.web.page.PageAddress;
import org.tuttu.web.page.Site;

/** Makes lists of what the address asks for. */
@RequestScoped
public class ListViews {
  private static final String EXPORT = "/imports/export";
  private static final Map<String, ImportKind> KINDS = Map.of(
      "customers", ImportKind.CUSTOMERS, "contacts", ImportKind.CONTACTS, "products", ImportKind.PRODUCTS, "orders", ImportKind.ORDERS);
  private static final Set<String> ALWAYS = Set.of("q", "sort", "columns");

  @Inject Lists lists;
  @Inject ListFields fields;
  @Inject ListCells cells;
  @Inject Formats formats;
  @Inject Wording wording;
  @Inject Look look;
  @Inject Site site;
  @Inject Visitor visitor;
  @Inject ViewTabs views;
  @Inject ManyChoices many;

  /** What the address asks of a list. */
  public ListState state(String list) {
    return ListState.of(lists.open(list), parameters(), look.getZone());
  }

  /** @param tabs ready views of the list, shown above it */
  public ListView of(ListState state, String path, List<ListView.Tab> tabs) {
    var after = parameter("after");
    var found = lists.rows(state, PageRequest.after(after));
    return view(state, path, tabs, found, count(state, found, after));
  }

  /**
   * As {@link #of}, with what a search found, best first.
   *
   * @param ids  the records' ids
   * @param next where the search goes on; null at its end
   */
  public ListView found(ListState state, String path, List<ListView.Tab> tabs, List<Long> ids, String next) {
    return view(state, path, tabs, new RowsFound(lists.these(state, ids), next, 0), wording.text("list.best-first"));
  }

  private ListView view(ListState state, String path, List<ListView.Tab> tabs, RowsFound found, String count) {
    return new ListView(state.spec().name(), path, state.text(), views.tabs(state, path, tabs), fields.chips(state, path), ViewTabs.address(path, state.withoutConditions()), fields.filters(state),
        columns(state), kept(state), String.join(" ", state.given("q")), heads(state, path), found.rows().stream().map(row -> row(state, row)).toList(), count,
        found.looked() == 0 ? "" : wording.text("list.walked", formats.number(found.looked())),
        found.next() == null ? null : address(path, state.text(), "after=" + PageAddress.encoded(found.next())), parameter("after") == null ? null : ViewTabs.address(path, state),
        !state.problems().isEmpty(), visitor.isInRole("manager") ? downloads(state) : List.of(), views.tools(state), many.isPossible(state.spec().name()));
  }

  private ListView.Row row(ListState state, ListRow row) {
    var shown = cells.of(state, row);
    return new ListView.Row(row.id(), wording.text("list.many.pick", shown.get(0).text()), shown.get(0), shown.subList(1, shown.size()));
  }

  private List<ListView.Tool> downloads(ListState state) {
    var name = state.spec().name();
    var all = new ArrayList<ListView.Tool>();
    for (var form : List.of("csv", "xlsx")) {
      all.add(new ListView.Tool(wording.text("list.download.seen", form.toUpperCase(Locale.ROOT)), address(EXPORT, "list=" + name, "form=" + form, state.text())));
    }
    if (KINDS.containsKey(name)) {
      for (var form : List.of("csv", "xlsx")) {
        all.add(new ListView.Tool(wording.text("list.download.whole", form.toUpperCase(Locale.ROOT)),
            address(EXPORT, "kind=" + KINDS.get(name), "form=" + form, state.withoutColumns().text())));
      }
    }
    return all;
  }

  /**
   * A form sends also the fields that nobody filled, and each column by itself: such an address is left for the one that says the same shortly. An address that
   * asks for nothing is left for the reader's usual view, and one that names a saved view alone for what that shows.
   *
   * @return whether the browser is sent there
   */
  public boolean isLeftForShorter(ListState state, String path) {
    var parameters = parameters();
    var blank = parameters.values().stream().flatMap(Arrays::stream).anyMatch(String::isBlank);
    var view = state.text().isEmpty() && !blank ? views.opensWith(state.spec().name(), parameters.isEmpty()) : Optional.<String>empty();
    if (view.isPresent()) {
      leaveFor(view.get());
      return true;
    }
    if (!blank && parameters.getOrDefault("columns", new String[0]).length < 2) {
      return false;
    }
    leaveFor(address(path, state.text()));
    return true;
  }

  /** @param address below the application */
  public void leaveFor(String address) {
    try {
      external().redirect(site.getPath() + address);
      FacesContext.getCurrentInstance().responseComplete();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The list in that state. */
  public String address(String path, ListState state) {
    return ViewTabs.address(path, state);
  }

  public static String address(String path, String... queries) {
    var query = Arrays.stream(queries).filter(each -> !each.isEmpty()).collect(Collectors.joining("&"));
    return query.isEmpty() ? path : path + "?" + query;
  }

  private List<ListView.Head> heads(ListState state, String path) {
    return state.columns().stream().map(column -> {
      var sorted = column.key().equals(state.sort().key());
      var descends = sorted ? !state.isDescending() : column.kind().isRange();
      return new ListView.Head(cells.label(state.spec().name(), column), column.isSortable() ? ViewTabs.address(path, state.sortedBy(column, descends)) : "",
          !sorted ? "none" : state.isDescending() ? "descending" : "ascending", ListCells.css(column));
    }).toList();
  }

  /** Those that are shown, in their order; then the others. The first is always there. */
  private List<ListView.Choice> columns(ListState state) {
    var all = new ArrayList<>(state.columns());
    state.spec().shown().stream().filter(column -> !all.contains(column)).forEach(all::add);
    return all.stream().skip(1).map(column -> new ListView.Choice(column.key(), cells.label(state.spec().name(), column), state.columns().contains(column))).toList();
  }

  private static ListView.Kept kept(ListState state) {
    var byColumns = new ArrayList<>(kept(state, key -> !key.equals("columns")));
    byColumns.add(new ListView.Choice("columns", state.columns().get(0).key(), true));
    return new ListView.Kept(kept(state, key -> !key.equals("q")), kept(state, ALWAYS::contains), byColumns);
  }

  private static List<ListView.Choice> kept(ListState state, Predicate<String> which) {
    return state.given().entrySet().stream().filter(each -> which.test(each.getKey())).flatMap(each -> each.getValue().stream().map(
        value -> new ListView.Choice(each.getKey(), value, true))).toList();
  }

  /** On the first page only, and only counted where it does not fit one page. */
  private String count(ListState state, RowsFound found, String after) {
    if (after != null || found.looked() > 0) {
      return "";
    }
    return said(found.next() == null ? new About(found.rows().size(), About.Certainty.EXACTLY) : lists.about(state));
  }

  String said(About about) {
    return switch (about.certainty()) {
      case EXACTLY -> wording.text("list.count.exactly", formats.number(about.number()));
      case AT_LEAST -> wording.text("list.count.at-least", formats.number(about.number()));
      case ABOUT -> wording.text("list.count.about", roughly(about.number()));
    };
  }

  private String roughly(long number) {
    var format = NumberFormat.getCompactNumberInstance(wording.locale(), NumberFormat.Style.LONG);
    format.setMaximumFractionDigits(1);
    return format.format(number);
  }

  private static Map<String, String[]> parameters() {
    return external().getRequestParameterValuesMap();
  }

  /** What the address says; null when nothing. */
  public static String parameter(String name) {
    return external().getRequestParameterMap().get(name);
  }

  static List<String> parameters(String name) {
    return List.of(external().getRequestParameterValuesMap().getOrDefault(name, new String[0]));
  }

  private static ExternalContext external() {
    return FacesContext.getCurrentInstance().getExternalContext();
  }
}
