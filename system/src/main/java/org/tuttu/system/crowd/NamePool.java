package org.tuttu.system.crowd;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.datafaker.Faker;

/**
 * The words of a country that names, firms and addresses are put together from: the library's, drawn once because it is too slow for millions, and
 * those of words.txt where it has few or those of another country.
 *
 * @param places postal code and town
 */
record NamePool(Homeland homeland, String[] given, String[] family, String[] streets, String[][] places, String[] trades, String[] jobs) {
  private static final int DRAWS = 1500;
  private static final int MOST = 400;

  static NamePool of(Homeland homeland, long seed) throws IOException {
    Faker faker = new Faker(Locale.forLanguageTag(homeland.locale), new Random(seed));
    Map<String, List<String>> words = words(homeland);
    String[][] places = words.get("place").stream().map(place -> place.split(";")).toArray(String[][]::new);
    return new NamePool(homeland, drawn(faker.name()::firstName, words.getOrDefault("given", List.of())), drawn(faker.name()::lastName, words.get("family")),
        drawn(faker.address()::streetName, List.of()), places, words.get("trade").toArray(String[]::new), words.get("job").toArray(String[]::new));
  }

  private static String[] drawn(Supplier<String> library, List<String> own) {
    Set<String> drawn = new LinkedHashSet<>(own);
    for (int i = 0; i < DRAWS && drawn.size() < MOST; i++) drawn.add(library.get());
    return drawn.toArray(String[]::new);
  }

  /** A line of words.txt: country | kind of word | words with commas between. */
  private static Map<String, List<String>> words(Homeland homeland) throws IOException {
    try (InputStream file = NamePool.class.getResourceAsStream("words.txt")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().map(line -> line.split("\\s*\\|\\s*"))
          .filter(line -> line[0].equals(homeland.country))
          .collect(Collectors.toMap(line -> line[1], line -> Stream.of(line[2].split(",")).map(String::strip).toList(), (one, other) -> other, TreeMap::new));
    }
  }
}
