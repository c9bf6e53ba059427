package org.tuttu.system.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Puts the bare servlets into the benchmark's own copy of the portal. */
public final class BenchServlets {

  private static final List<String> CLASSES = List.of("ConstantServlet", "RowsServlet", "RowsServlet$Counted", "Statement", "Statement$Work", "OrderServlet", "RowPattern");

  private BenchServlets() {}

  /** @param applications the folder that holds the portal's archive */
  public static void addTo(Path applications) throws IOException {
    URI portal = URI.create("jar:" + applications.resolve("portal-web.war").toUri());
    try (FileSystem archive = FileSystems.newFileSystem(portal, Map.of())) {
      Path folder = archive.getPath("WEB-INF/classes/org/tuttu/system/bench/server");
      Files.createDirectories(folder);
      for (String name : CLASSES) {
        try (InputStream code = BenchServlets.class.getResourceAsStream("server/" + name + ".class")) {
          Files.copy(code, folder.resolve(name + ".class"));
        }
      }
    }
  }
}
