package org.tuttu.timeline;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tuttu.shared.NotFound;

/** Where a timeline goes on: the last entry that was shown of each branch, so that each is asked for what comes after by its own key. */
final class TimelineCursor {

  private static final Pattern PART = Pattern.compile("([a-z-]{1,40})(\\d{1,18})");
  private static final int LONGEST = 2_000;

  private final Map<String, Long> shown;

  private TimelineCursor(Map<String, Long> shown) {
    this.shown = shown;
  }

  /**
   * @param text null or blank for the beginning
   * @throws NotFound when it is not one that a page gave
   */
  static TimelineCursor of(String text) {
    Map<String, Long> shown = new TreeMap<>();
    if (text == null || text.isBlank()) {
      return new TimelineCursor(shown);
    }
    if (text.length() > LONGEST) {
      throw new NotFound("page", "…");
    }
    for (String part : text.split("\\.", -1)) {
      Matcher matcher = PART.matcher(part);
      if (!matcher.matches()) {
        throw new NotFound("page", text);
      }
      shown.put(matcher.group(1), Long.valueOf(matcher.group(2)));
    }
    return new TimelineCursor(shown);
  }

  /** The position after which a branch goes on; null for its beginning. */
  Long after(TimelineBranch branch) {
    return shown.get(branch.name());
  }

  /** Where it goes on when these have been shown too, newest first. */
  TimelineCursor past(Iterable<TimelineEntry> entries) {
    Map<String, Long> further = new TreeMap<>(shown);
    entries.forEach(entry -> further.put(entry.branch(), entry.position()));
    return new TimelineCursor(further);
  }

  @Override
  public String toString() {
    return shown.entrySet().stream().map(part -> part.getKey() + part.getValue()).collect(Collectors.joining("."));
  }
}
