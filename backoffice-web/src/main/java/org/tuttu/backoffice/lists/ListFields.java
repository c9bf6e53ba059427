package org.tuttu.backoffice.lists;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.tuttu.backoffice.Wording;
import org.tuttu.lists.ListColumn;
import org.tuttu.lists.ListFilter.Match;
import org.tuttu.lists.ListState;
import org.tuttu.lists.ValueKind;
import org.tuttu.web.address.Countries;
import org.tuttu.web.page.Formats;

/** A list's filter: what is set, and the fields to set it. */
@RequestScoped
public class ListFields {
  private static final String REGIONS = String.join(" ", Locale.getISOCountries());

  @Inject Formats formats;
  @Inject Wording wording;
  @Inject ListCells cells;

  List<ListView.Filter> filters(ListState state) {
    return state.spec().asked().stream().filter(column -> !column.hidden()).map(column -> filter(state, column)).toList();
  }

  private ListView.Filter filter(ListState state, ListColumn column) {
    var key = column.key();
    var number = isDay(column) ? "date" : "text";
    return new ListView.Filter(key, cells.label(state.spec().name(), column), type(column), number, String.join(" ", state.given(key)), problem(state, key),
        new ListView.Bound(key + ".from", state.from(column), problem(state, key + ".from")),
        new ListView.Bound(key + ".to", state.to(column), problem(state, key + ".to")), choices(state, column),
        column.kind() == ValueKind.COUNTRY ? REGIONS : "");
  }

  private static String type(ListColumn column) {
    if (column.filter().match() == Match.ANY_OF) {
      return column.choices() == null ? "one" : "choice";
    }
    return column.kind().isRange() ? "range" : column.filter().match() == Match.YES_NO ? "one" : "text";
  }

  private List<ListView.Choice> choices(ListState state, ListColumn column) {
    var given = state.given(column.key());
    if (column.filter().match() == Match.YES_NO) {
      return List.of(new ListView.Choice("yes", wording.text("value.yes"), given.contains("yes")), new ListView.Choice("no", wording.text("value.no"), given.contains("no")));
    }
    if (column.kind() == ValueKind.COUNTRY) {
      return given.stream().filter(code -> !Countries.name(code, wording.locale()).isEmpty()).map(code -> new ListView.Choice(code, Countries.name(code, wording.locale()), true)).toList();
    }
    return column.choices() == null ? List.of() : Arrays.stream(column.choices().getEnumConstants())
        .map(each -> new ListView.Choice(each.name(), formats.name(each), given.contains(each.name()))).toList();
  }

  private String problem(ListState state, String key) {
    var problem = state.problems().get(key);
    return problem == null ? "" : wording.text("list.bad." + problem);
  }

  List<ListView.Chip> chips(ListState state, String path) {
    return state.askedAbout().stream().map(column -> {
      var text = wording.text("list.chip", cells.label(state.spec().name(), column), said(state, column));
      return new ListView.Chip(text, ViewTabs.address(path, state.without(column)), wording.text("list.chip.remove", text));
    }).toList();
  }

  private String said(ListState state, ListColumn column) {
    if (column.kind().isRange()) {
      var from = bound(column, state.from(column));
      var to = bound(column, state.to(column));
      return from.isEmpty() ? wording.text("list.chip.to", to) : to.isEmpty() ? wording.text("list.chip.from", from) : wording.text("list.chip.range", from, to);
    }
    var chosen = choices(state, column).stream().filter(ListView.Choice::chosen).map(ListView.Choice::label).collect(Collectors.joining(", "));
    return chosen.isEmpty() ? String.join(", ", state.given(column.key())) : chosen;
  }

  private String bound(ListColumn column, String typed) {
    try {
      return isDay(column) && !typed.isEmpty() ? formats.date(LocalDate.parse(typed)) : typed;
    } catch (DateTimeParseException e) {
      return typed;
    }
  }

  private static boolean isDay(ListColumn column) {
    return column.kind() == ValueKind.MOMENT || column.kind() == ValueKind.DAY;
  }
}
