package org.tuttu.backoffice.exchange;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tuttu.backoffice.ChangeView;
import org.tuttu.backoffice.Wording;
import org.tuttu.backoffice.lists.ListCells;
import org.tuttu.lists.ListColumn;
import org.tuttu.lists.ListRow;
import org.tuttu.lists.ListState;
import org.tuttu.lists.ValueKind;
import org.tuttu.shared.FieldChange;
import org.tuttu.shared.Money;
import org.tuttu.web.page.Look;

/** A list as somebody sees it, for a file: its words in their language, but numbers and moments in the form that programs read. An amount's currency stands beside it. */
@RequestScoped
public class SeenCells {
  private static final Set<ValueKind> NUMBERS = Set.of(ValueKind.NUMBER, ValueKind.PIECES, ValueKind.PERCENT, ValueKind.MONEY);

  @Inject ListCells cells;
  @Inject Wording wording;
  @Inject Look look;

  List<String> heading(ListState state) {
    var heading = new ArrayList<String>();
    for (var column : state.columns()) {
      var label = cells.label(state.spec().name(), column);
      heading.add(label);
      if (column.kind() == ValueKind.MONEY) {
        heading.add(wording.text("list.currency-of", label));
      }
    }
    return heading;
  }

  Set<Integer> numbers(ListState state) {
    var numbers = new HashSet<Integer>();
    var at = 0;
    for (var column : state.columns()) {
      if (NUMBERS.contains(column.kind())) {
        numbers.add(at);
      }
      at += column.kind() == ValueKind.MONEY ? 2 : 1;
    }
    return numbers;
  }

  List<String> values(ListState state, ListRow row) {
    var values = new ArrayList<String>();
    for (var column : state.columns()) {
      var content = row.values().get(column.key()).content();
      if (column.kind() == ValueKind.MONEY) {
        values.add(content instanceof Money money ? money.rounded().amount().toPlainString() : "");
        values.add(content instanceof Money money ? money.currency() : "");
      } else {
        values.add(content == null ? "" : text(column, content));
      }
    }
    return values;
  }

  private String text(ListColumn column, Object content) {
    return switch (column.kind()) {
      case NUMBER, PIECES, PERCENT, DAY -> content.toString();
      case MOMENT -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(((Instant) content).atZone(look.getZone()).truncatedTo(ChronoUnit.SECONDS));
      case CHANGES -> ((List<?>) content).stream().map(each -> changed((FieldChange) each)).collect(Collectors.joining("; "));
      default -> cells.text(column, content);
    };
  }

  private String changed(FieldChange change) {
    return ChangeView.of(List.of(change), wording).stream().map(view -> view.field() + ": " + view.before() + " → " + view.after()).collect(Collectors.joining());
  }
}
