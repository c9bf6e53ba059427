package org.tuttu.system.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page as its file tells it.
 *
 * @param path       below the application, such as {@code /orders/order}
 * @param parameters what it takes from the address
 */
record PageAddress(String path, List<String> parameters) {

  private static final Pattern PARAMETER = Pattern.compile("<(?:f:viewParam|t:parameter)\\s+name=\"([^\"]+)\"");

  /** Every page of a web application, found by its files. */
  static List<PageAddress> of(String module) {
    Path pages = Path.of("..", module, "src/main/webapp");
    try (Stream<Path> files = Files.walk(pages)) {
      return files.filter(file -> file.toString().endsWith(".xhtml")).filter(file -> !file.startsWith(pages.resolve("WEB-INF")))
          .sorted().map(file -> page(pages, file)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PageAddress page(Path pages, Path file) {
    String path = "/" + pages.relativize(file).toString().replace('\\', '/').replaceFirst("\\.xhtml$", "");
    List<String> parameters = new ArrayList<>(new TreeSet<>());
    try {
      Matcher matcher = PARAMETER.matcher(Files.readString(file));
      while (matcher.find()) {
        parameters.add(matcher.group(1));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new PageAddress(path, parameters);
  }

  @Override
  public String toString() {
    return path;
  }
}
