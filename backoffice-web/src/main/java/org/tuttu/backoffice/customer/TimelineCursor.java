package org.tuttu.backoffice.customer;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tuttu.shared.NotFound;

/** Where a timeline goes on: the last event that was shown of each source, so that each is asked for what comes after by its own key. */
final class TimelineCursor {
  private static final Pattern FORM = Pattern.compile("\\d{0,18}(\\.\\d{0,18}){" + (TimelineSource.values().length - 1) + "}");

  private final Map<TimelineSource, Long> shown;

  private TimelineCursor(Map<TimelineSource, Long> shown) {
    this.shown = shown;
  }

  /** @throws NotFound when it is not one that a page gave */
  static TimelineCursor of(String text) {
    var shown = new EnumMap<TimelineSource, Long>(TimelineSource.class);
    if (text == null || text.isBlank()) {
      return new TimelineCursor(shown);
    }
    if (!FORM.matcher(text).matches()) {
      throw new NotFound("page", text);
    }
    var parts = text.split("\\.", -1);
    for (var source : TimelineSource.values()) {
      if (!parts[source.ordinal()].isEmpty()) {
        shown.put(source, Long.valueOf(parts[source.ordinal()]));
      }
    }
    return new TimelineCursor(shown);
  }

  /** The key after which a source goes on; null for its beginning. */
  String after(TimelineSource source) {
    return shown.containsKey(source) ? shown.get(source).toString() : null;
  }

  /** Where it goes on when these events have been shown too, newest first. */
  TimelineCursor past(List<TimelineEvent> events) {
    var further = new EnumMap<TimelineSource, Long>(TimelineSource.class);
    further.putAll(shown);
    events.forEach(event -> further.put(event.source(), event.id()));
    return new TimelineCursor(further);
  }

  @Override
  public String toString() {
    return Arrays.stream(TimelineSource.values()).map(source -> shown.containsKey(source) ? shown.get(source).toString() : "")
        .collect(Collectors.joining("."));
  }
}
