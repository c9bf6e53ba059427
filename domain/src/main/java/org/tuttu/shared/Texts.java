package org.tuttu.shared;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;

/** The domain's texts: names of enum values, errors and mails, from {@code org/tuttu/messages}. */
public final class Texts {

  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private Texts() {}

  /**
   * A text in the locale's language, or in English where Tuttu does not speak it.
   *
   * @param args fill the text by the rules of {@link MessageFormat}; without any the text is taken as it is
   * @throws MissingResourceException when there is no such key
   */
  public static String text(Locale locale, String key, Object... args) {
    return filled(bundle(locale).getString(key), locale, args);
  }

  /** As {@link #text}, for a key that may be missing. */
  public static Optional<String> find(Locale locale, String key, Object... args) {
    ResourceBundle bundle = bundle(locale);
    return bundle.containsKey(key) ? Optional.of(filled(bundle.getString(key), locale, args)) : Optional.empty();
  }

  /** The name of an enum's value, by {@code enum.<Enum>.<VALUE>}. */
  public static String name(Locale locale, Enum<?> value) {
    return text(locale, "enum." + value.getDeclaringClass().getSimpleName() + "." + value.name());
  }

  /** What an error says to a user. */
  public static String error(Locale locale, DomainException error) {
    return text(locale, "error." + error.code(), error.args().toArray());
  }

  private static String filled(String text, Locale locale, Object... args) {
    return args.length == 0 ? text : new MessageFormat(text, locale).format(args);
  }

  private static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle("org.tuttu.messages", locale, Texts.class.getClassLoader(), NO_FALLBACK);
  }
}
