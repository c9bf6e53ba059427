package org.tuttu.privacy;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;

/** Writes a copy into the database in pieces, never holding more than one. */
class PieceStream extends OutputStream {

  static final int PIECE = 256 * 1024;

  private final byte[] buffer = new byte[PIECE];
  private final Connection connection;
  private final long exportId;
  private int filled;
  private int position;
  private long written;

  PieceStream(Connection connection, long exportId) {
    this.connection = connection;
    this.exportId = exportId;
  }

  @Override
  public void write(int value) throws IOException {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    int start = from;
    int left = length;
    while (left > 0) {
      int some = Math.min(left, PIECE - filled);
      System.arraycopy(bytes, start, buffer, filled, some);
      filled += some;
      start += some;
      left -= some;
      if (filled == PIECE) {
        keep();
      }
    }
  }

  @Override
  public void close() throws IOException {
    if (filled > 0) {
      keep();
    }
  }

  long written() {
    return written + filled;
  }

  private void keep() throws IOException {
    try (PreparedStatement insert = connection.prepareStatement("insert into data_export_pieces (export_id, position, bytes) values (?, ?, ?)")) {
      insert.setLong(1, exportId);
      insert.setInt(2, position++);
      insert.setBytes(3, Arrays.copyOf(buffer, filled));
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IOException(e);
    }
    written += filled;
    filled = 0;
  }
}
