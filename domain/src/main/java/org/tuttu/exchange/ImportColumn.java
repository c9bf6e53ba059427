package org.tuttu.exchange;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a column of a file is.
 *
 * @param field    null for one that is left out
 * @param replaced what cells mean that say it otherwise: by what they say
 */
public record ImportColumn(ImportField field, Map<String, String> replaced) {

  public static final ImportColumn LEFT_OUT = of(null);

  public ImportColumn {
    replaced = Collections.unmodifiableMap(new LinkedHashMap<>(replaced));
  }

  static ImportColumn of(ImportField field) {
    return new ImportColumn(field, Map.of());
  }

  /** As people write it: {@code NA=; EIRE=Ireland}. What is no such pair is left out. */
  public static Map<String, String> replacements(String text) {
    Map<String, String> replaced = new LinkedHashMap<>();
    for (String pair : text == null ? new String[0] : text.split("[;\n]")) {
      int at = pair.indexOf('=');
      if (at > 0 && !pair.substring(0, at).isBlank()) {
        replaced.put(pair.substring(0, at).strip(), pair.substring(at + 1).strip());
      }
    }
    return replaced;
  }

  /** The opposite of {@link #replacements}. */
  public String replacedAsText() {
    return replaced.entrySet().stream().map(each -> each.getKey() + "=" + each.getValue()).collect(Collectors.joining("; "));
  }

  static List<ImportField> fields(List<ImportColumn> columns) {
    List<ImportField> fields = new ArrayList<>();
    columns.forEach(column -> fields.add(column.field()));
    return fields;
  }
}
