package org.tuttu.lists;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tuttu.shared.FieldChange;
import org.tuttu.shared.JsonTexts;
import org.tuttu.shared.Money;

/** The columns of a statement, and the rows that it gives. */
class ListColumns {

  private final ListState state;

  ListColumns(ListState state) {
    this.state = state;
  }

  /** The id, what the list is sorted by, and three for each column: its value, unit and reference. */
  String select() {
    StringBuilder sql = new StringBuilder("select ").append(state.spec().id()).append(", ").append(Cursor.text(state.sort())).append(" as sorted");
    int number = 0;
    for (ListColumn column : state.columns()) {
      for (String expression : Arrays.asList(column.value(), column.unit(), column.ref())) {
        sql.append(", ").append(expression == null ? "cast(null as text)" : expression).append(" as c").append(number++);
      }
    }
    return sql.toString();
  }

  ListRow row(Object[] row) {
    Map<String, ListRow.Value> values = new LinkedHashMap<>();
    int at = 2;
    for (ListColumn column : state.columns()) {
      Object ref = row[at + 2];
      values.put(column.key(), new ListRow.Value(content(column, row[at], (String) row[at + 1]), ref == null ? null : ref.toString()));
      at += 3;
    }
    return new ListRow(((Number) row[0]).longValue(), values);
  }

  private static Object content(ListColumn column, Object value, String unit) {
    if (value == null) {
      return null;
    }
    return switch (column.kind()) {
      case MONEY -> Money.of((BigDecimal) value, unit);
      case MOMENT -> ((Timestamp) value).toInstant();
      case DAY -> ((Date) value).toLocalDate();
      case CHOICE -> Arrays.stream(column.choices().getEnumConstants()).filter(choice -> choice.name().equals(value)).findFirst().orElseThrow();
      case CHANGES -> changes(JsonTexts.object(unit), JsonTexts.object((String) value));
      case TEXT, ACTION, COUNTRY, PHONE, NUMBER, PIECES, PERCENT, YES_NO -> value;
    };
  }

  private static List<FieldChange> changes(JsonObject before, JsonObject after) {
    Set<String> fields = new LinkedHashSet<>(before.keySet());
    fields.addAll(after.keySet());
    return fields.stream().map(field -> new FieldChange(field, before.getString(field, null), after.getString(field, null))).toList();
  }
}
