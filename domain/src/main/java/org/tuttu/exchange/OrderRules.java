package org.tuttu.exchange;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tuttu.ordering.selfservice.LineKind;
import org.tuttu.shared.RuleViolated;

/**
 * What a file of orders leaves unsaid.
 *
 * @param missingMade  whether customers and products that are not there yet are made; otherwise the order is refused
 * @param customer     the number of the customer to whom lines belong that name none; null to refuse them
 * @param returnsBegin how the numbers of returns begin; null when only the sum tells
 * @param lineKinds    what is no product, by the product number in the row
 */
public record OrderRules(
    boolean missingMade, @Size(max = 50) String customer, @Size(max = 10) String returnsBegin, @NotNull Map<String, LineKind> lineKinds) {

  public static final OrderRules NONE = new OrderRules(false, null, null, Map.of());

  private static final Pattern BETWEEN = Pattern.compile("\\s*,\\s*");

  public OrderRules {
    customer = customer == null || customer.isBlank() ? null : customer.strip();
    returnsBegin = returnsBegin == null || returnsBegin.isBlank() ? null : returnsBegin.strip();
    lineKinds = Collections.unmodifiableMap(new LinkedHashMap<>(lineKinds));
  }

  /**
   * As people write it, a line for each kind: {@code Postage: POST, DOT}.
   *
   * @throws RuleViolated when a line names no kind
   */
  public static Map<String, LineKind> lineKinds(String text) {
    Map<String, LineKind> kinds = new LinkedHashMap<>();
    for (String line : text == null ? new String[0] : text.split("\\R")) {
      if (line.isBlank()) {
        continue;
      }
      int at = line.indexOf(':');
      LineKind kind = Words.of(LineKind.class).find(at < 0 ? line : line.substring(0, at)).orElseThrow(() -> new RuleViolated("import.unknown-line-kind", line));
      for (String number : BETWEEN.split(at < 0 ? "" : line.substring(at + 1).strip())) {
        if (!number.isBlank()) {
          kinds.put(number, kind);
        }
      }
    }
    return kinds;
  }

  /** The opposite of {@link #lineKinds(String)}, with the kinds' codes. */
  public String lineKindsAsText() {
    return Arrays.stream(LineKind.values()).filter(lineKinds::containsValue)
        .map(kind -> kind + ": " + lineKinds.entrySet().stream().filter(each -> each.getValue() == kind).map(Map.Entry::getKey).collect(Collectors.joining(", ")))
        .collect(Collectors.joining("\n"));
  }
}
