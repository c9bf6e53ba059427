package org.tuttu.customer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.tuttu.shared.FieldChange;

/** Values by field, as texts; a field without a value is not in it. */
public record FieldValues(Map<String, String> values) {

  public FieldValues {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  public static FieldValues none() {
    return new FieldValues(Map.of());
  }

  public FieldValues with(String field, Object value) {
    Map<String, String> more = new LinkedHashMap<>(values);
    if (value == null || value.toString().isBlank()) {
      more.remove(field);
    } else {
      more.put(field, value.toString());
    }
    return new FieldValues(more);
  }

  String get(String field) {
    return values.get(field);
  }

  /** These values, with those fields as another has them. */
  FieldValues overlaid(Collection<String> fields, FieldValues other) {
    FieldValues result = this;
    for (String field : fields) {
      result = result.with(field, other.get(field));
    }
    return result;
  }

  Set<String> fieldsWith(FieldValues other) {
    Set<String> fields = new LinkedHashSet<>(values.keySet());
    fields.addAll(other.values.keySet());
    return fields;
  }

  /** The fields that differ. */
  public List<FieldChange> changesTo(FieldValues after) {
    List<FieldChange> changes = new ArrayList<>();
    for (String field : fieldsWith(after)) {
      if (!Objects.equals(get(field), after.get(field))) {
        changes.add(new FieldChange(field, get(field), after.get(field)));
      }
    }
    return changes;
  }

  /** A form's text: without blanks around it; null when nothing is left. */
  static String text(String given) {
    return given == null || given.isBlank() ? null : given.strip();
  }
}
