package org.tuttu;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tuttu.shared.Language;

/** Every text is there in every language, with the same places to fill; none is missing, none is left over. */
class TextsTest {

  private static final String SOURCES = sources();

  @ParameterizedTest
  @ValueSource(strings = {"/org/tuttu/messages", "/ValidationMessages"})
  void everyLanguageHasTheSameTextsWithTheSamePlaces(String bundle) {
    Properties english = load(bundle + ".properties");
    for (Language language : List.of(Language.FI, Language.NB, Language.LV)) {
      Properties other = load(bundle + "_" + language.code() + ".properties");
      assertThat(other.stringPropertyNames()).as(language.name()).isEqualTo(english.stringPropertyNames());
      for (String key : english.stringPropertyNames()) {
        assertThat(other.getProperty(key)).as(language + " " + key).isNotBlank();
        assertThat(places(other.getProperty(key))).as(language + " " + key).isEqualTo(places(english.getProperty(key)));
      }
    }
  }

  @Test
  void everyTextCanBeFilled() {
    for (Language language : Language.values()) {
      Properties texts = load("/org/tuttu/messages" + (language == Language.EN ? "" : "_" + language.code()) + ".properties");
      texts.forEach((key, text) -> {
        String filled = new MessageFormat((String) text, language.locale()).format(new Object[] {"a", "b", "c", "d"});
        assertThat(filled).as(language + " " + key + ": an apostrophe would swallow a place").doesNotContain("{");
      });
    }
  }

  @Test
  void everyErrorThatIsThrownHasAText() {
    Set<String> thrown = new TreeSet<>(Set.of("not-found", "access-denied", "changed-meanwhile"));
    Matcher codes = Pattern.compile("RuleViolated(?:\\.at)?\\(\\s*(?:\"\\w+\",\\s*|\\w+ \\? \"\\w+\" : \"\\w+\",\\s*)?\"([a-z-]+\\.[a-z-]+)\"").matcher(SOURCES);
    while (codes.find()) {
      thrown.add(codes.group(1));
    }
    Set<String> texts = keys("error.");

    assertThat(texts).containsAll(thrown);
    assertThat(texts).as("no error is left over").allMatch(code -> thrown.contains(code) || SOURCES.contains("\"" + code + "\""));
  }

  @Test
  void everyActionOfTheAuditTrailHasAText() {
    Set<String> recorded = new TreeSet<>();
    Matcher actions = Pattern.compile("(?:record|write)\\(\\s*(?:\\w+ \\? \"([a-z-]+\\.[a-z-]+)\" : )?\"([a-z-]+\\.[a-z-]+)\"").matcher(SOURCES);
    while (actions.find()) {
      if (actions.group(1) != null) {
        recorded.add(actions.group(1));
      }
      recorded.add(actions.group(2));
    }

    assertThat(keys("audit.")).containsAll(recorded);
    assertThat(keys("audit.")).as("no action is left over").allMatch(action -> SOURCES.contains("\"" + action + "\"")
        || SOURCES.contains("\"" + action.substring(0, action.indexOf('.') + 1) + "\" + "));
  }

  @Test
  void everyEnumThatHasTextsHasThemForEachValue() {
    Set<String> texts = keys("enum.");
    var enums = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.tuttu").stream()
        .filter(JavaClass::isEnum).map(JavaClass::reflect).filter(type -> type.getEnumConstants() != null).toList();
    Set<String> expected = enums.stream().filter(type -> texts.stream().anyMatch(text -> text.startsWith(type.getSimpleName() + ".")))
        .flatMap(type -> Arrays.stream(type.getEnumConstants()).map(value -> type.getSimpleName() + "." + ((Enum<?>) value).name()))
        .collect(Collectors.toCollection(TreeSet::new));

    assertThat(new TreeSet<>(texts)).isEqualTo(expected);
  }

  @Test
  void everyMailHasASubjectAndABodyAndIsSent() {
    Set<String> mails = keys("mail.").stream().filter(key -> key.contains(".")).map(key -> key.substring(0, key.indexOf('.')))
        .collect(Collectors.toSet());
    assertThat(mails).allSatisfy(mail -> {
      assertThat(keys("mail." + mail + ".")).contains("subject", "body");
      assertThat(SOURCES).contains("\"" + mail + "\"");
    });
  }

  @Test
  void allNewsHaveATextAndAreTold() {
    Set<String> told = new TreeSet<>();
    Matcher news = Pattern.compile("News\\.of\\(\\s*\\w+(?:\\.\\w+)?,\\s*(?:[\\w.() ]+ \\? \"([a-z-]+)\" : )?\"([a-z-]+)\"").matcher(SOURCES);
    while (news.find()) {
      told.add(news.group(2));
      if (news.group(1) != null) {
        told.add(news.group(1));
      }
    }

    assertThat(keys("news.")).containsAll(told);
    assertThat(keys("news.")).as("no news are left over").allMatch(name -> SOURCES.contains("\"" + name + "\""));
  }

  @Test
  void everyTextOfADocumentIsInOne() {
    assertThat(keys("paper.")).allMatch(key -> SOURCES.contains(".text(\"" + key + "\""));
  }

  private static Set<String> keys(String prefix) {
    return load("/org/tuttu/messages.properties").stringPropertyNames().stream()
        .filter(key -> key.startsWith(prefix)).map(key -> key.substring(prefix.length())).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> places(String text) {
    Set<String> places = new TreeSet<>();
    Matcher found = Pattern.compile("\\{[a-z0-9]+[^}]*}").matcher(text);
    while (found.find()) {
      places.add(found.group().toLowerCase(Locale.ROOT));
    }
    return places;
  }

  private static Properties load(String resource) {
    Properties texts = new Properties();
    try (Reader reader = new InputStreamReader(TextsTest.class.getResourceAsStream(resource), StandardCharsets.UTF_8)) {
      texts.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }

  private static String sources() {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      StringBuilder all = new StringBuilder();
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        all.append(Files.readString(file));
      }
      return all.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
