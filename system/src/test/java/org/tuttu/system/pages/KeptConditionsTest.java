package org.tuttu.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A button is pressed only if the server, too, still holds that it was shown. So what decides about that is kept with the page's state, or read again
 * when it is asked for: never a transient field that is filled before the page is shown.
 */
class KeptConditionsTest {

  private static final Pattern TAG = Pattern.compile("<(/?)(t:fragment|t:each|ui:repeat|t:button|h:commandButton)\\b([^>]*?)(/?)>");
  private static final Pattern CONDITION = Pattern.compile("\\b(?:rendered|value)=\"([^\"]*)\"");
  private static final Pattern PROPERTY = Pattern.compile("(?<!not )\\b([a-z]\\w*Page)\\.(\\w+)");

  @ParameterizedTest
  @ValueSource(strings = {"portal-web", "backoffice-web"})
  void whatDecidesAboutAButtonIsKept(String module) throws IOException {
    Map<String, String> beans = beans(sources(Path.of("..", module, "src/main/java"), ".java"));
    List<String> lost = new ArrayList<>();
    sources(Path.of("..", module, "src/main/webapp"), ".xhtml").forEach((page, source) -> conditionsOfButtons(source).forEach(condition ->
        PROPERTY.matcher(condition).results().filter(property -> isLost(beans, property)).forEach(property -> lost.add(page + ": " + property.group()))));
    assertThat(lost).isEmpty();
  }

  private static List<String> conditionsOfButtons(String page) {
    Deque<String> open = new ArrayDeque<>();
    List<String> conditions = new ArrayList<>();
    Matcher tag = TAG.matcher(page);
    while (tag.find()) {
      if (tag.group(2).endsWith("utton")) {
        conditions.addAll(open);
      } else if (!tag.group(1).isEmpty()) {
        open.pop();
      } else if (tag.group(4).isEmpty()) {
        Matcher condition = CONDITION.matcher(tag.group(3));
        open.push(condition.find() ? condition.group(1) : "");
      }
    }
    return conditions;
  }

  private static boolean isLost(Map<String, String> beans, MatchResult property) {
    String bean = beans.getOrDefault(property.group(1), "");
    Matcher getter = Pattern.compile("\\b(?:get|is)" + capital(property.group(2)) + "\\(\\) \\{\\s*return (\\w+);").matcher(bean);
    return getter.find() && Pattern.compile("\\btransient [^;=]*\\b" + getter.group(1) + "\\b").matcher(bean).find();
  }

  /** By the name that pages call them. */
  private static Map<String, String> beans(Map<String, String> classes) {
    Map<String, String> beans = new HashMap<>();
    classes.forEach((file, source) -> {
      String name = file.substring(file.lastIndexOf('/') + 1);
      Matcher named = Pattern.compile("@Named(?:\\(\"(\\w+)\"\\))?").matcher(source);
      if (named.find()) {
        beans.put(named.group(1) == null ? Character.toLowerCase(name.charAt(0)) + name.substring(1) : named.group(1), source);
      }
    });
    return beans;
  }

  private static String capital(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private static Map<String, String> sources(Path folder, String ending) throws IOException {
    Map<String, String> sources = new HashMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(ending)).toList()) {
        sources.put(file.toString().replace('\\', '/').replace(ending, ""), Files.readString(file));
      }
    }
    return sources;
  }
}
