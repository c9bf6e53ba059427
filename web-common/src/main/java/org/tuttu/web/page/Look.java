package org.tuttu.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tuttu.web.Visitor;

/** In which language, zone and theme this reader sees the page. */
@Named
@RequestScoped
public class Look {
  public static final String LANGUAGE_COOKIE = "tuttu-lang";
  static final String ZONE_COOKIE = "tuttu-zone";
  public static final String THEME_COOKIE = "tuttu-theme";
  public static final List<String> LANGUAGES = List.of("en", "fi", "nb", "lv");
  public static final Set<String> THEMES = Set.of("light", "dark");
  private static final Map<String, String> NAMES = Map.of("en", "English", "fi", "Suomi", "nb", "Norsk", "lv", "Latviešu");
  private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();
  private static final Locale DEFAULT = Locale.ENGLISH;

  @Inject HttpServletRequest request;
  @Inject Visitor visitor;
  @Inject BrandSettings settings;
  private Locale locale;
  private ZoneId zone;

  /** The user's own choice, then this browser's, then what the browser asks for, then English. */
  public Locale getLocale() {
    if (locale == null) {
      locale = chosen(visitor.getLanguage())
          .or(() -> cookie(LANGUAGE_COOKIE).flatMap(Look::chosen))
          .orElseGet(this::asked);
    }
    return locale;
  }

  public String getLanguage() {
    return getLocale().getLanguage();
  }

  /** As this browser says it, once it has run a page's script; before, the company's. */
  public ZoneId getZone() {
    if (zone == null) {
      zone = cookie(ZONE_COOKIE).filter(ZONES::contains).map(ZoneId::of).orElseGet(settings::zone);
    }
    return zone;
  }

  /** light, dark, or empty when the system decides. */
  public String getTheme() {
    return cookie(THEME_COOKIE).filter(THEMES::contains).orElse("");
  }

  /** The address of this page, to come back to after a switch. */
  public String getHere() {
    var query = request.getQueryString();
    return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
  }

  private Locale asked() {
    for (var asked : Collections.list(request.getLocales())) {
      var language = asked.getLanguage().equals("no") ? "nb" : asked.getLanguage();
      var known = chosen(language);
      if (known.isPresent()) {
        return known.get();
      }
    }
    return DEFAULT;
  }

  public String getHereEncoded() {
    return URLEncoder.encode(getHere(), StandardCharsets.UTF_8);
  }

  /** A language to choose, by its own name. */
  public record Choice(String code, String name, boolean current) {}

  public List<Choice> getLanguages() {
    var current = getLanguage();
    return LANGUAGES.stream().map(code -> new Choice(code, NAMES.get(code), code.equals(current))).toList();
  }

  /** A language's own name, by its code. */
  public String nameOf(String language) {
    return NAMES.get(language);
  }

  /** How a message looks: info, warn or bad. */
  public String tone(FacesMessage message) {
    if (message.getSeverity() == FacesMessage.SEVERITY_INFO) {
      return "info";
    }
    return message.getSeverity() == FacesMessage.SEVERITY_WARN ? "warn" : "bad";
  }

  private Optional<String> cookie(String name) {
    var cookies = request.getCookies();
    if (cookies == null) {
      return Optional.empty();
    }
    for (Cookie cookie : cookies) {
      if (cookie.getName().equals(name)) {
        return Optional.of(cookie.getValue());
      }
    }
    return Optional.empty();
  }

  private static Optional<Locale> chosen(String language) {
    return Optional.ofNullable(language).filter(LANGUAGES::contains).map(Locale::forLanguageTag);
  }
}
