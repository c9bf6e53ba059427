package org.tuttu.system.bench.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * A statement that a page sends, as the benchmark found it.
 *
 * @param parameters the values as text, which the database reads as the types that it needs
 */
record Statement(String sql, List<String> parameters) {

  /** What the bare servlet does for a page. */
  record Work(boolean inTransaction, List<Statement> statements) { }

  static Work of(String page) {
    if (!page.matches("[a-z-]+")) {
      throw new IllegalArgumentException(page);
    }
    Properties lines = new Properties();
    try (InputStream in = Files.newInputStream(Path.of(System.getProperty("java.io.tmpdir"), "statements-" + page + ".properties"))) {
      lines.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<Statement> statements = new ArrayList<>();
    for (int i = 0; i < Integer.parseInt(lines.getProperty("statements")); i++) {
      List<String> parameters = new ArrayList<>();
      for (int p = 0; p < Integer.parseInt(lines.getProperty(i + ".parameters")); p++) {
        parameters.add(lines.getProperty(i + "." + p));
      }
      statements.add(new Statement(lines.getProperty(i + ".sql"), parameters));
    }
    return new Work(Boolean.parseBoolean(lines.getProperty("transaction")), statements);
  }
}
