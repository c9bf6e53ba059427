package org.tuttu.system.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tuttu.system.Addresses;

/** What the applications' server takes after the load: its resident memory, as the kernel counts it. */
public record Memory(Addresses at) {

  private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

  String table() {
    return System.lineSeparator() + "memory of the applications' server after the load: " + megabytes().map(found -> found + " MB").orElse("not known on this system");
  }

  /** What the database keeps of a sign-in: there is no session in the server's memory. */
  String sessions() throws SQLException {
    try (Connection connection = at.connect(); Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select coalesce(max(pg_column_size(s.*)), 0) from sign_ins s where ended_at is null")) {
      row.next();
      return "largest session: " + row.getLong(1) + " bytes in the database, none in the server's memory";
    }
  }

  private static Optional<ProcessHandle> server() {
    return ProcessHandle.current().descendants()
        .filter(process -> process.info().command().map(command -> command.endsWith("java")).orElse(false))
        .filter(process -> process.info().arguments().map(all -> String.join(" ", all).contains("payara-micro.jar")).orElse(false)).findFirst();
  }

  /** The resident memory of the server that this program started; empty where the system does not tell. */
  public static Optional<Long> megabytes() {
    return server().flatMap(process -> {
      try {
        Matcher matcher = RESIDENT.matcher(Files.readString(Path.of("/proc", String.valueOf(process.pid()), "status")));
        return matcher.find() ? Optional.of(Long.parseLong(matcher.group(1)) / 1024) : Optional.empty();
      } catch (IOException e) {
        return Optional.empty();
      }
    });
  }
}
