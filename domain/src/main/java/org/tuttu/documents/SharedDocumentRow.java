package org.tuttu.documents;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import org.tuttu.customer.selfservice.DocumentKind;
import org.tuttu.shared.KeptFile;

/**
 * A document that staff share, and whose it is.
 *
 * @param withdrawnAt null while the customer sees it
 */
public record SharedDocumentRow(
    long id, long version, String number, DocumentKind kind, String title, LocalDate datedOn, Instant sharedAt, String sharedByName, Instant withdrawnAt, String withdrawnByName,
    String customerNumber, String customerName, KeptFile file) {

  static final String SELECT = """
      select d.id, d.version, d.number, d.kind, d.title, d.dated_on, d.shared_at, d.shared_by_name, d.withdrawn_at, d.withdrawn_by_name, c.number, c.name, c.id,\s"""
      + KeptFile.COLUMNS + " from shared_documents d join customers c on c.id = d.customer_id join files f on f.id = d.file_id where ";

  static final int CUSTOMER_ID = 12;

  static SharedDocumentRow of(Object[] row) {
    return new SharedDocumentRow(((Number) row[0]).longValue(), ((Number) row[1]).longValue(), (String) row[2], DocumentKind.valueOf((String) row[3]), (String) row[4],
        ((Date) row[5]).toLocalDate(), ((Timestamp) row[6]).toInstant(), (String) row[7], row[8] == null ? null : ((Timestamp) row[8]).toInstant(), (String) row[9],
        (String) row[10], (String) row[11], KeptFile.of(row, CUSTOMER_ID + 1));
  }

  public boolean isWithdrawn() {
    return withdrawnAt != null;
  }
}
