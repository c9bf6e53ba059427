package org.tuttu.system.load;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Objects;
import org.tuttu.shared.CopyRows;

/** Shares a contract with Anna's organisation. */
final class DemoDocuments {
  private static final double DAYS_AGO = 290;

  private final Bulk bulk;
  private final Instant now;

  DemoDocuments(Bulk bulk, Instant now) {
    this.bulk = bulk;
    this.now = now;
  }

  void load(DemoCustomer aalto) throws SQLException, IOException {
    byte[] content = contract();
    Instant at = DemoShop.daysAgo(now, DAYS_AGO);
    long file = bulk.numbers("files_seq", 1)[0];
    long id = bulk.ids("shared_documents", 1).next();
    long number = bulk.numbers("shared_document_numbers", 1)[0];
    try (CopyRows rows = bulk.copy("files", "id, name, kind, bytes, sha256, kept_at")) {
      rows.row(file, "Framework contract.pdf", "PDF", content.length, sha256(content), at);
    }
    try (CopyRows rows = bulk.copy("file_pieces", "file_id, position, bytes")) {
      rows.row(file, 0, "\\x" + HexFormat.of().formatHex(content));
    }
    try (CopyRows rows = bulk.copy("shared_documents", "id, version, number, customer_id, file_id, document_key, kind, title, dated_on, shared_at, shared_by, shared_by_name")) {
      rows.row(id, 1, "D-" + number, aalto.id(), file, "demo-contract", "CONTRACT", "Framework contract",
          LocalDate.ofInstant(at, ZoneOffset.UTC), at, DemoPerson.CLARA.subject, DemoPerson.CLARA.fullName);
    }
  }

  private static byte[] contract() throws IOException {
    try (InputStream content = Objects.requireNonNull(DemoDocuments.class.getResourceAsStream("demo-contract.pdf"))) {
      return content.readAllBytes();
    }
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
