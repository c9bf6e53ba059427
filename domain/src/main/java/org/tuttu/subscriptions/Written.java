package org.tuttu.subscriptions;

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

/** Texts of mails and invoices in a language. */
record Written(Language language) {

  String text(String key, Object... args) {
    return Texts.text(language.locale(), key, args);
  }

  String day(LocalDate day) {
    // English without a country would write the month before the day.
    Locale locale = language == Language.EN ? Locale.UK : language.locale();
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale).format(day);
  }

  String money(Money money) {
    Currency currency = Currency.getInstance(money.currency());
    NumberFormat format = NumberFormat.getCurrencyInstance(language.locale());
    format.setCurrency(currency);
    format.setMinimumFractionDigits(currency.getDefaultFractionDigits());
    format.setMaximumFractionDigits(currency.getDefaultFractionDigits());
    return format.format(money.rounded().amount());
  }

  String number(BigDecimal number) {
    return NumberFormat.getNumberInstance(language.locale()).format(number);
  }

  /** As an invoice says it; the last day is named, not the one after. */
  String line(String subscription, Due due) {
    String days = day(due.from()) + " – " + day(due.until().minusDays(1));
    return switch (due.kind()) {
      case PERIOD, RESUMED -> text("subscription.line.period", due.named(), subscription, days);
      case CHANGE -> text("subscription.line.change", due.named(), subscription, days, due.before());
      case USAGE -> text("subscription.line.usage", due.named(), subscription, days, number(due.quantity()) + "\u00a0" + due.plan().meter());
    };
  }
}
