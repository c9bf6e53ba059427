package org.tuttu.system;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Imports that managers checked and began: the server works on them by itself. */
public final class BegunImport {

  private BegunImport() {}

  /** @param plan as {@code imports.plan} keeps it */
  public static void begin(Connection database, String name, String kind, String plan, String file) throws SQLException {
    try (PreparedStatement insert = database.prepareStatement("""
        with made as (
          insert into imports (id, version, number, status, file_name, file_hash, file_bytes, kind, plan, uploaded_by, uploaded_by_name, uploaded_at, started_at)
          select nextval('imports_seq'), 1, 'I-' || nextval('import_numbers'), 'RUNNING', ?, repeat('0', 64), ?, ?, ?, 'tests', 'Tests', now(), now()
          returning id)
        insert into import_pieces select id, 0, ? from made""")) {
      byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
      insert.setString(1, name);
      insert.setLong(2, bytes.length);
      insert.setString(3, kind);
      insert.setString(4, plan);
      insert.setBytes(5, bytes);
      insert.executeUpdate();
    }
  }

  /** Takes all back whose names end like this. */
  public static void undo(Connection database, String mark) throws SQLException {
    try (PreparedStatement update = database.prepareStatement("update imports set status = 'UNDOING', position = 0 where file_name like ?")) {
      update.setString(1, "%" + mark);
      update.executeUpdate();
    }
  }

  /** How many whose names end like this are in this state. */
  public static long are(String status, Connection database, String mark) throws SQLException {
    try (PreparedStatement query = database.prepareStatement("select count(*) from imports where status = ? and file_name like ?")) {
      query.setString(1, status);
      query.setString(2, "%" + mark);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }
}
