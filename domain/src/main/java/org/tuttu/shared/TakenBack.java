package org.tuttu.shared;

import java.util.List;

/**
 * Records are again as they were before many of them were changed at once, each under a version that is new, as versions only ever grow. Who did something to them before,
 * and may still take that back, is told the new versions: in the same transaction.
 *
 * @param table where the records are
 */
public record TakenBack(String table, List<Version> records) {

  /**
   * @param number how people call the record; null where it has none
   * @param before the version that stood before what was taken back
   * @param now    the version as which the same stands there again
   */
  public record Version(long id, String number, long before, long now) {}

  public TakenBack {
    records = List.copyOf(records);
  }

  public Object[] ids() {
    return records.stream().map(Version::id).toArray();
  }

  public Object[] numbers() {
    return records.stream().map(Version::number).toArray();
  }

  public Object[] before() {
    return records.stream().map(Version::before).toArray();
  }

  public Object[] now() {
    return records.stream().map(Version::now).toArray();
  }
}
