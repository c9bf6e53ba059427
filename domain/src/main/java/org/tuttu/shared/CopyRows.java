package org.tuttu.shared;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** Writes rows to a table by COPY, in the connection's transaction. Only one at a time may be open on a connection. */
public final class CopyRows implements AutoCloseable {
  private final Writer writer;

  /** @param columns comma-separated, in the order in which every row gives them */
  public CopyRows(Connection connection, String table, String columns) throws SQLException {
    this(connection, "copy " + table + " (" + columns + ") from stdin");
  }

  /** Rows that need no vacuum later; the table must have been emptied in the same transaction. */
  public static CopyRows frozen(Connection connection, String table, String columns) throws SQLException {
    return new CopyRows(connection, "copy " + table + " (" + columns + ") from stdin with (freeze)");
  }

  private CopyRows(Connection connection, String command) throws SQLException {
    PGCopyOutputStream stream = new PGCopyOutputStream(connection.unwrap(PGConnection.class), command, 1 << 16);
    writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 16);
  }

  /** Values print as themselves; null is null, a list an array of texts. */
  public void row(Object... values) {
    try {
      for (int i = 0; i < values.length; i++) {
        if (i > 0) {
          writer.write('\t');
        }
        writer.write(values[i] == null ? "\\N" : escaped(values[i] instanceof List<?> list ? array(list) : values[i].toString()));
      }
      writer.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws SQLException {
    try {
      writer.close();
    } catch (IOException e) {
      throw e.getCause() instanceof SQLException refused ? refused : new SQLException(e);
    }
  }

  private static String array(List<?> values) {
    return values.stream().map(value -> '"' + value.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"').collect(Collectors.joining(",", "{", "}"));
  }

  private static String escaped(String text) {
    boolean plain = text.indexOf('\\') < 0 && text.indexOf('\t') < 0 && text.indexOf('\n') < 0 && text.indexOf('\r') < 0;
    return plain ? text : text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r");
  }
}
