package org.tuttu.exchange;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.tuttu.customer.selfservice.CustomerKind;
import org.tuttu.shared.Language;
import org.tuttu.shared.Texts;

/**
 * What people call the values of a field, in any of the four languages, upper or lower case.
 *
 * @param <T> what the words mean
 */
final class Words<T> {

  private static final Map<Class<?>, Words<?>> ENUMS = new ConcurrentHashMap<>();
  private static final Words<String> COUNTRIES = new Words<>(countries());
  private static final Words<Language> LANGUAGES = new Words<>(languages());
  private static final Words<Boolean> ANSWERS = new Words<>(answers());

  private final Map<String, T> meanings;

  private Words(Map<String, T> meanings) {
    this.meanings = meanings;
  }

  Optional<T> find(String word) {
    return Optional.ofNullable(meanings.get(word.strip().toLowerCase(Locale.ROOT)));
  }

  /** ISO 3166 codes of two letters, by themselves and by the countries' names. */
  static Words<String> country() {
    return COUNTRIES;
  }

  static Words<Language> language() {
    return LANGUAGES;
  }

  /** Yes and no. */
  static Words<Boolean> yes() {
    return ANSWERS;
  }

  @SuppressWarnings("unchecked")
  static <E extends Enum<E>> Words<E> of(Class<E> type) {
    return (Words<E>) ENUMS.computeIfAbsent(type, each -> new Words<>(names(type)));
  }

  private static <E extends Enum<E>> Map<String, E> names(Class<E> type) {
    Map<String, E> words = new LinkedHashMap<>();
    for (E value : type.getEnumConstants()) {
      words.put(value.name().toLowerCase(Locale.ROOT), value);
      for (Language language : Language.values()) {
        words.putIfAbsent(Texts.name(language.locale(), value).toLowerCase(Locale.ROOT), value);
      }
    }
    if (type == CustomerKind.class) {
      Set.of("private", "yksityinen", "privat").forEach(word -> words.put(word, type.cast(CustomerKind.PERSON)));
      Set.of("organization", "company", "yritys", "bedrift", "firma", "uzņēmums").forEach(word -> words.put(word, type.cast(CustomerKind.ORGANISATION)));
    }
    return words;
  }

  private static Map<String, String> countries() {
    Map<String, String> words = new LinkedHashMap<>();
    for (String code : Locale.getISOCountries()) {
      Locale country = new Locale("", code);
      words.put(code.toLowerCase(Locale.ROOT), code);
      for (Language language : Language.values()) {
        words.putIfAbsent(country.getDisplayCountry(language.locale()).toLowerCase(Locale.ROOT), code);
      }
    }
    return words;
  }

  private static Map<String, Language> languages() {
    Map<String, Language> words = new LinkedHashMap<>();
    for (Language language : Language.values()) {
      words.put(language.code(), language);
      Arrays.stream(Language.values()).forEach(in -> words.put(language.locale().getDisplayLanguage(in.locale()).toLowerCase(Locale.ROOT), language));
    }
    words.put("no", Language.NB);
    return words;
  }

  private static Map<String, Boolean> answers() {
    Map<String, Boolean> words = new LinkedHashMap<>();
    Set.of("1", "true", "yes", "y", "kyllä", "k", "ja", "j", "jā", "x").forEach(word -> words.put(word, true));
    Set.of("0", "false", "no", "n", "ei", "e", "nei", "nē").forEach(word -> words.put(word, false));
    return words;
  }
}
