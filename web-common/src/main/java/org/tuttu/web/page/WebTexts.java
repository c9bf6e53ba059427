package org.tuttu.web.page;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts of this module for where there is no page to take them from. */
public final class WebTexts {
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
  private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

  private WebTexts() {}

  public static String text(Locale locale, String key, Object... args) {
    var text = bundle("org.tuttu.web.messages", locale).getString(key);
    return args.length == 0 ? text : new MessageFormat(text, locale).format(args);
  }

  /** The text of a key that an application may have in its own bundle; empty when it is not here either. */
  public static Optional<String> find(Locale locale, String key) {
    var bundle = bundle("org.tuttu.web.messages", locale);
    return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
  }

  /** What a Bean Validation constraint says, its attributes filled in; the server would say it in its own language. */
  public static Optional<String> constraint(Locale locale, String template, Map<String, Object> attributes) {
    var bundle = bundle("ValidationMessages", locale);
    var key = template.replaceAll("^\\{|}$", "");
    if (!bundle.containsKey(key)) {
      return Optional.empty();
    }
    return Optional.of(NAME.matcher(bundle.getString(key)).replaceAll(name ->
        Matcher.quoteReplacement(String.valueOf(attributes.getOrDefault(name.group(1), "")))));
  }

  private static ResourceBundle bundle(String name, Locale locale) {
    return ResourceBundle.getBundle(name, locale, WebTexts.class.getClassLoader(), NO_FALLBACK);
  }
}
