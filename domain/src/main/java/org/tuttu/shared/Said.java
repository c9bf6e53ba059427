package org.tuttu.shared;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What somebody typed to find something, in the forms in which it is looked for. Patterns are regular expressions of PostgreSQL for texts that
 * {@code searchable()} made, to be given through {@code searchable()} themselves; its trigram indexes know them.
 *
 * @param text  as typed, with single spaces: begins with a letter or a digit, or what stands right before one
 * @param words of it, in that order, those with a letter or a digit
 */
public record Said(String text, List<String> words) {

  private static final int LONGEST = 100;
  private static final int MOST_WORDS = 8;

  /** As many letters or digits in a row as the trigram indexes need. */
  private static final int INDEXED = 3;

  private static final int LONGEST_NUMBER = 24;
  private static final int MOST_LETTERS_IN_NUMBERS = 5;
  private static final int LONGEST_PADDED = 10;
  private static final int SHORTEST_PHONE = 5;

  private static final Pattern RUN = Pattern.compile("[\\p{L}\\p{Nd}]+");
  private static final Pattern SPACE = Pattern.compile("[\\p{Cntrl}\\s,;]+");
  private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{Nd}]");
  private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");
  private static final Pattern TELEPHONE = Pattern.compile("[+\\d\\s()./-]*");

  /** Whatever stands between words: spaces and punctuation. Indexes take all of it for the same, so the patterns do too. */
  private static final String GAP = "[ -/:-@_]";

  public static Said of(String typed) {
    String text = typed == null ? "" : SPACE.matcher(typed).replaceAll(" ").strip();
    List<String> all = Stream.of(text.substring(0, Math.min(LONGEST, text.length())).split(" ")).dropWhile(word -> !isWord(word)).toList();
    return new Said(String.join(" ", all), all.stream().filter(Said::isWord).limit(MOST_WORDS).toList());
  }

  public boolean isNothing() {
    return words.isEmpty();
  }

  /** Only letters and digits, as numbers are compared. */
  public String squeezed() {
    return NEITHER_LETTER_NOR_DIGIT.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
  }

  public String digits() {
    return NO_DIGIT.matcher(text).replaceAll("");
  }

  /** Whether it may be a number of ours, or a business id, or the beginning of one. */
  public boolean isNumber() {
    int letters = squeezed().length() - digits().length();
    return digits().length() >= 2 && squeezed().length() <= LONGEST_NUMBER && letters <= MOST_LETTERS_IN_NUMBERS;
  }

  /** Whether it has no digits: neither a number nor a telephone. */
  public boolean isName() {
    return words.stream().noneMatch(Said::hasDigits);
  }

  public boolean isDigitsOnly() {
    return squeezed().equals(digits());
  }

  /** The digits; where nothing else was said, also with zeros in front, which numbers may be filled up with and nobody says. */
  public List<String> paddedDigits() {
    int zeros = isDigitsOnly() ? Math.max(0, LONGEST_PADDED - digits().length()) : 0;
    return IntStream.rangeClosed(0, zeros).mapToObj(count -> "0".repeat(count) + digits()).toList();
  }

  /** The digits of a telephone number as far as they are in E.164: without the zeros of prefixes; null when it is none. */
  public String phoneDigits() {
    if (!TELEPHONE.matcher(text).matches()) {
      return null;
    }
    String digits = text().replace("(0)", "").replaceAll("\\D", "").replaceFirst("^0+", "");
    return digits.length() < SHORTEST_PHONE ? null : digits;
  }

  /** Whether the trigram indexes can look for it. */
  public boolean isIndexed() {
    return words.stream().anyMatch(Said::isIndexed);
  }

  /** A pattern for each word, where a word begins. */
  public List<String> beginnings() {
    return words.stream().map(word -> GAP + runs(word)).toList();
  }

  /** A pattern for each word, anywhere; one too short for that where a word begins. */
  public List<String> anywhere() {
    return words.stream().map(Said::anywhere).toList();
  }

  /** Words in which a slip of the finger is looked for: not numbers, in which each digit counts. */
  public List<String> forgiven() {
    return words.stream().filter(word -> isIndexed(word) && !hasDigits(word)).toList();
  }

  /** Patterns for the numbers among the words. */
  public List<String> unforgiven() {
    return words.stream().filter(Said::hasDigits).map(Said::anywhere).toList();
  }

  /** Whether a pattern is one that the trigram indexes can look for by itself. */
  public static boolean isIndexed(String pattern) {
    return RUN.matcher(pattern).results().map(MatchResult::group).anyMatch(run -> run.length() >= INDEXED);
  }

  private static String anywhere(String word) {
    return (isIndexed(word) ? "" : GAP) + runs(word);
  }

  private static String runs(String word) {
    return RUN.matcher(word).results().map(MatchResult::group).collect(Collectors.joining(GAP));
  }

  private static boolean isWord(String part) {
    return RUN.matcher(part).find();
  }

  private static boolean hasDigits(String word) {
    return word.chars().anyMatch(Character::isDigit);
  }
}
