package org.tuttu.web.address;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
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
  private static final Map<Locale, List<SelectItem>> BY_LANGUAGE = new ConcurrentHashMap<>();

  @Inject Look look;

  /** To choose from, in the order of the reader's alphabet. */
  public List<SelectItem> getAll() {
    return BY_LANGUAGE.computeIfAbsent(look.getLocale(), Countries::sorted);
  }

  /** The name of a country by its ISO 3166-1 code; empty for null. */
  public static String name(String code, Locale locale) {
    return code == null ? "" : new Locale("", code).getDisplayCountry(locale);
  }

  private static List<SelectItem> sorted(Locale locale) {
    return Stream.of(Locale.getISOCountries())
        .map(code -> new SelectItem(code, name(code, locale)))
        .sorted(Comparator.comparing(SelectItem::getLabel, Collator.getInstance(locale)))
        .toList();
  }
}
