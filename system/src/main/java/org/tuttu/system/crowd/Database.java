package org.tuttu.system.crowd;

import java.sql.Connection;
import java.sql.SQLException;

/** Where connections come from. */
@FunctionalInterface
public interface Database {
  Connection open() throws SQLException;
}
