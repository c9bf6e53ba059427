package org.tuttu.web.testing;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The pages and texts of one module: all texts in all languages, none unused, none missing, none written into a page, and no inline style or
 * script. A key counts as used when a page or a class names it, or names a beginning of it that ends with a point.
 */
public abstract class PageRules {
  private static final List<String> LANGUAGES = List.of("fi", "nb", "lv");
  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final Path CLASSES = Path.of("src/main/java");

  private final String variable;
  private final Path pages;
  private final Bundle bundle;
  private final Predicate<String> usedElsewhere;

  /**
   * @param variable      what pages call the bundle
   * @param pages         the folder that holds the pages
   * @param bundle        the bundle's path below the resources, without language
   * @param usedElsewhere keys that the server asks for
   */
  protected PageRules(String variable, String pages, String bundle, Predicate<String> usedElsewhere) {
    this.variable = variable;
    this.pages = Path.of(pages);
    this.bundle = new Bundle(RESOURCES.resolve(bundle));
    this.usedElsewhere = usedElsewhere;
  }

  @Test
  void everyTextIsThereInEveryLanguage() {
    var english = bundle.texts("");
    for (var language : LANGUAGES) {
      assertThat(bundle.texts(language).keySet()).as(language).containsExactlyInAnyOrderElementsOf(english.keySet());
    }
    assertThat(bundle.texts("en")).as("English is the base file").isEmpty();
  }

  @Test
  void everyTranslationFillsInTheSame() {
    var english = bundle.texts("");
    for (var language : LANGUAGES) {
      bundle.texts(language).forEach((key, text) -> {
        assertThat(text).as(language + " " + key).isNotBlank();
        assertThat(Bundle.placeholders(text)).as(language + " " + key).isEqualTo(Bundle.placeholders(english.getOrDefault(key, text)));
      });
    }
  }

  @Test
  void everyKeyThatAPageNamesExists() {
    var named = Pattern.compile("\\b" + variable + "\\['([^']*[^'.])']");
    var keys = new TreeSet<String>();
    pages().forEach(page -> named.matcher(page.source()).results().forEach(found -> keys.add(found.group(1))));
    keys.removeAll(bundle.texts("").keySet());
    assertThat(keys).isEmpty();
  }

  @Test
  void noTextIsUnused() {
    var sources = pages().stream().map(Page::source).collect(joining()) + classes();
    assertThat(bundle.texts("").keySet()).filteredOn(key -> !usedElsewhere.test(key)).filteredOn(key -> !isNamed(key, sources)).isEmpty();
  }

  @Test
  void pagesSayOnlyWhatIsParticularToThem() {
    assertThat(pages().stream().flatMap(page -> page.faults().stream())).isEmpty();
  }

  private static boolean isNamed(String key, String sources) {
    for (var end = key.length(); end > 0; end = key.lastIndexOf('.', end - 2) + 1) {
      var part = key.substring(0, end);
      if (sources.contains("'" + part + "'") || sources.contains("\"" + part + "\"")) {
        return true;
      }
    }
    return false;
  }

  private List<Page> pages() {
    return files(pages, ".xhtml").stream().map(Page::new).toList();
  }

  private static String classes() {
    return files(CLASSES, ".java").stream().map(PageRules::read).collect(joining());
  }

  private static List<Path> files(Path folder, String ending) {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (var files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
