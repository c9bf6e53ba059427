package org.tuttu.identity;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;

/** Statements of an erasure. */
public final class Erasing {

  /** What stands where a name was that may not be empty. */
  public static final String NOBODY = "–";

  private Erasing() {}

  /**
   * Runs a statement with the parameters {@code :customer}, {@code :subjects}, {@code :own} and {@code :words} (arrays of texts), {@code :books} (a day),
   * {@code :contact} (an id that nobody has where there is none) and {@code :named} (a regular expression that finds the words), as far as it has them.
   *
   * @return how many rows it changed
   */
  public static int run(EntityManager em, PersonalData.Person person, String sql) {
    Query query = em.createNativeQuery(positional(sql));
    List<String> names = names(sql);
    for (int i = 0; i < names.size(); i++) {
      query.setParameter(i + 1, switch (names.get(i)) {
        case "customer" -> person.customerId();
        case "subjects" -> joined(person.subjects());
        case "own" -> joined(person.own());
        case "words" -> joined(person.words());
        case "books" -> java.sql.Date.valueOf(person.keepBooksFrom());
        case "contact" -> person.contactId() == null ? -1 : person.contactId();
        case "named" -> named(person);
        default -> throw new IllegalArgumentException(names.get(i));
      });
    }
    return query.executeUpdate();
  }

  /** Finds the words in a text, in whatever case; nothing where there are none. */
  public static String named(PersonalData.Person person) {
    return person.words().isEmpty() ? NOTHING : person.words().stream().map(word -> SPECIAL.matcher(word).replaceAll("\\\\$0")).collect(java.util.stream.Collectors.joining("|"));
  }

  /** The names of the parameters in their order. */
  public static List<String> names(String sql) {
    return PARAMETER.matcher(sql).results().map(found -> found.group(1)).toList();
  }

  /** With a question mark for each parameter; arrays are given joined by the unit separator (U+001F). */
  public static String positional(String sql) {
    return PARAMETER.matcher(sql).replaceAll(found -> found.group(1).matches("subjects|own|words") ? "string_to_array(?, chr(31))" : "?");
  }

  public static String joined(List<String> texts) {
    return String.join("\u001f", texts);
  }

  // Not the second colon of a cast.
  private static final java.util.regex.Pattern PARAMETER = java.util.regex.Pattern.compile("(?<!:):(customer|subjects|own|words|books|contact|named)\\b");

  private static final java.util.regex.Pattern SPECIAL = java.util.regex.Pattern.compile("[^\\p{L}\\p{N} ]");

  /** An end with something behind it. */
  private static final String NOTHING = "\\Z.";
}
