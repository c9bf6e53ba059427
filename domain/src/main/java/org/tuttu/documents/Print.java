package org.tuttu.documents;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import org.tuttu.shared.Language;
import org.tuttu.shared.Money;
import org.tuttu.shared.Texts;

/** Texts and values as the reader of a document writes them, safe to stand in it. */
final class Print {

  /** As many as the database keeps of a unit price. */
  private static final int PRICE_DECIMALS = 4;

  private final Locale locale;

  Print(Language language) {
    locale = language.locale();
  }

  String language() {
    return locale.getLanguage();
  }

  /** Of {@code paper.<key>}. */
  String text(String key, Object... args) {
    return safe(Texts.text(locale, "paper." + key, args));
  }

  String name(Enum<?> value) {
    return safe(Texts.name(locale, value));
  }

  /** Rounded half up to the currency's minor unit. */
  String money(Money money) {
    return safe(format(money.currency(), 0).format(money.rounded().amount()));
  }

  /** A unit price, exact. */
  String price(Money unitPrice) {
    return safe(format(unitPrice.currency(), PRICE_DECIMALS).format(unitPrice.amount()));
  }

  private NumberFormat format(String code, int decimals) {
    NumberFormat format = NumberFormat.getCurrencyInstance(locale);
    Currency currency = Currency.getInstance(code);
    format.setCurrency(currency);
    format.setMinimumFractionDigits(currency.getDefaultFractionDigits());
    format.setMaximumFractionDigits(Math.max(decimals, currency.getDefaultFractionDigits()));
    return format;
  }

  String number(long number) {
    return NumberFormat.getIntegerInstance(locale).format(number);
  }

  /** A rate that is kept in percent. */
  String percent(BigDecimal percent) {
    return NumberFormat.getNumberInstance(locale).format(percent) + (locale.getLanguage().matches("en|lv") ? "%" : "\u00a0%");
  }

  String date(LocalDate date) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale.equals(Locale.ENGLISH) ? Locale.UK : locale).format(date);
  }

  /** A country's name by its code; empty for null. */
  String country(String code) {
    return code == null ? "" : safe(new Locale("", code).getDisplayCountry(locale));
  }

  /** Escaped, and without what XML cannot hold; empty for null. */
  static String safe(String text) {
    return text == null ? "" : text.replaceAll("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", " ")
        .replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
  }
}
