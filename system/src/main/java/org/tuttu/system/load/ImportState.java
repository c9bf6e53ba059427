package org.tuttu.system.load;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Set;

/**
 * How far an import is.
 *
 * @param position the last row that the present step is done with
 */
record ImportState(String number, String status, long position, long created, long changed, long unchanged, long refused) {
  private static final Set<String> AT_WORK = Set.of("CHECKING", "RUNNING", "UNDOING");
  private static final String SELECT = "select number, status, position, created, changed, unchanged, refused from imports where ";

  static ImportState ofNumber(Connection database, String number) throws SQLException {
    return one(database, SELECT + "number = ?", number);
  }

  /** The newest one of the same file that was not given up or taken back; null when there is none. */
  static ImportState ofFile(Connection database, Path file) throws SQLException, IOException {
    return one(database, SELECT + "file_hash = ? and status not in ('CANCELLED', 'FAILED', 'UNDOING', 'UNDONE') order by id desc limit 1", hash(file));
  }

  boolean isAtWork() {
    return AT_WORK.contains(status);
  }

  private static ImportState one(Connection database, String query, String value) throws SQLException {
    try (PreparedStatement statement = database.prepareStatement(query)) {
      statement.setString(1, value);
      ResultSet row = statement.executeQuery();
      return row.next()
          ? new ImportState(row.getString(1), row.getString(2), row.getLong(3), row.getLong(4), row.getLong(5), row.getLong(6), row.getLong(7)) : null;
    }
  }

  private static String hash(Path file) throws IOException {
    try (DigestInputStream content = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
      content.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(content.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
