package org.tuttu.ordering.selfservice;

import java.sql.Timestamp;
import java.time.Instant;
import org.tuttu.shared.KeptFile;

/** A file that belongs to an order, and who added it. */
public record OrderFileRow(int position, KeptFile file, Instant addedAt, String addedByName) {

  static final String COLUMNS = "a.position, a.added_at, a.added_by_name, " + KeptFile.COLUMNS;

  static OrderFileRow of(Object[] row) {
    return new OrderFileRow((Integer) row[0], KeptFile.of(row, 3), ((Timestamp) row[1]).toInstant(), (String) row[2]);
  }
}
