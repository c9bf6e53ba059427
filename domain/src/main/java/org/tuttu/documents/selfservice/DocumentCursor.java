package org.tuttu.documents.selfservice;

import java.time.Instant;
import org.tuttu.shared.NotFound;

/** Behind which row the list goes on: at the same moment, sources come by their names. */
record DocumentCursor(Instant at, String source, long id) {

  static DocumentCursor of(String text) {
    if (text == null) {
      return new DocumentCursor(Instant.parse("9999-12-31T00:00:00Z"), "", 0);
    }
    String[] parts = text.split("~");
    if (parts.length != 3 || !parts[0].matches("\\d{1,12}\\.\\d{1,9}") || !parts[2].matches("\\d{1,18}")) {
      throw new NotFound("page", text);
    }
    String[] moment = parts[0].split("\\.");
    return new DocumentCursor(Instant.ofEpochSecond(Long.parseLong(moment[0]), Long.parseLong(moment[1])), parts[1], Long.parseLong(parts[2]));
  }

  /** What was at that moment: of sources that have come nothing more, of the others all. */
  long idFor(String name) {
    int order = name.compareTo(source);
    return order == 0 ? id : order < 0 ? 0 : Long.MAX_VALUE;
  }

  @Override
  public String toString() {
    return at.getEpochSecond() + "." + at.getNano() + "~" + source + "~" + id;
  }
}
