package org.tuttu.web.testing;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.Set;

/** A resource bundle as it lies in the sources, language by language. */
final class Bundle {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)[^}]*}");
  private final Path base;

  /** @param base the bundle's path without language and ending */
  Bundle(Path base) {
    this.base = base;
  }

  /** In the base language when the language is empty. */
  Map<String, String> texts(String language) {
    var file = base.resolveSibling(base.getFileName() + (language.isEmpty() ? "" : "_" + language) + ".properties");
    var properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var texts = new TreeMap<String, String>();
    properties.forEach((key, text) -> texts.put((String) key, (String) text));
    return texts;
  }

  static Set<String> placeholders(String text) {
    var names = new TreeSet<String>();
    var found = PLACEHOLDER.matcher(text);
    while (found.find()) {
      names.add(found.group(1));
    }
    return names;
  }
}
