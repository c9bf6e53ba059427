package org.tuttu.shared;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages of pages, mails and documents; kept in the database by their code. */
public enum Language {
  EN,
  FI,
  NB,
  LV;

  /** The ISO 639-1 code, in lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Locale locale() {
    return Locale.forLanguageTag(code());
  }

  /** The language of a code such as {@code fi}; empty for one that Tuttu does not speak. */
  public static Optional<Language> of(String code) {
    return Arrays.stream(values()).filter(language -> language.code().equals(code)).findFirst();
  }
}
