package org.tuttu.web.address;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.tuttu.web.page.Look;

/** The countries by their names in the reader's language. */
@Named
@RequestScoped
public class Countries {
  private static final Map<Locale, List<Choice>> BY_LANGUAGE = new ConcurrentHashMap<>();

  @Inject Look look;

  /** A country to choose. */
  public record Choice(String code, String name) {}

  /** In the order of the reader's alphabet. */
  public List<Choice> getAll() {
    return BY_LANGUAGE.computeIfAbsent(look.getLocale(), Countries::sorted);
  }

  /** The name of a country by its ISO 3166-1 code; empty for null. */
  public static String name(String code, Locale locale) {
    return code == null ? "" : new Locale("", code).getDisplayCountry(locale);
  }

  private static List<Choice> sorted(Locale locale) {
    return Stream.of(Locale.getISOCountries())
        .map(code -> new Choice(code, name(code, locale)))
        .sorted(Comparator.comparing(Choice::name, Collator.getInstance(locale)))
        .toList();
  }
}
