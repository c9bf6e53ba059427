package org.tuttu.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.tuttu.shared.Money;
import org.tuttu.shared.Texts;

/** Values as the reader's language and zone write them. Page beans use it, so that pages only print strings. Null gives an empty string. */
@Named
@RequestScoped
public class Formats {
  private record Dates(DateTimeFormatter date, DateTimeFormatter time, DateTimeFormatter dateTime) {}

  private static final Map<Locale, Dates> DATES = new ConcurrentHashMap<>();
  private static final Map<Locale, Map<String, NumberFormat>> MONEY = new ConcurrentHashMap<>();
  private static final Map<Locale, NumberFormat> NUMBERS = new ConcurrentHashMap<>();

  /** As many as the database keeps of a unit price. */
  private static final int PRICE_DECIMALS = 4;

  private final Map<String, NumberFormat> moneyFormats = new HashMap<>();
  private final Map<String, NumberFormat> priceFormats = new HashMap<>();
  private Locale locale;
  private ZoneId zone;
  private LocalDate today;
  private NumberFormat numbers;

  protected Formats() {}

  @Inject
  public Formats(Look look, Clock clock) {
    this(look.getLocale(), look.getZone(), clock);
  }

  public Formats(Locale locale, ZoneId zone, Clock clock) {
    this.locale = locale;
    this.zone = zone;
    this.today = LocalDate.now(clock.withZone(zone));
  }

  /** Rounded half up to the currency's minor unit, with its sign: €1,284.50. */
  public String money(Money money) {
    if (money == null) {
      return "";
    }
    return moneyFormats.computeIfAbsent(money.currency(), this::moneyFormat).format(money.rounded().amount());
  }

  /** A unit price, exact: never fewer decimals than the currency's minor unit, up to four where it has them: €0.0125. */
  public String price(Money unitPrice) {
    if (unitPrice == null) {
      return "";
    }
    return priceFormats.computeIfAbsent(unitPrice.currency(), this::priceFormat).format(unitPrice.amount());
  }

  /** A number with at most three decimals, grouped. */
  public String number(Number number) {
    if (number == null) {
      return "";
    }
    if (numbers == null) {
      numbers = numberFormat();
    }
    return numbers.format(number);
  }

  /** A number with as many decimals as it has, grouped. */
  public String exact(BigDecimal number) {
    if (number == null) {
      return "";
    }
    var exact = numberFormat();
    exact.setMaximumFractionDigits(Math.max(0, number.scale()));
    return exact.format(number);
  }

  /** A rate that is kept in percent, such as a VAT rate of 25.5. */
  public String percent(BigDecimal percent) {
    return percent == null ? "" : number(percent) + (locale.getLanguage().matches("en|lv") ? "%" : "\u00a0%");
  }

  public String date(LocalDate date) {
    return date == null ? "" : dates().date.format(date);
  }

  /** The day of a moment in the reader's zone. */
  public String date(Instant moment) {
    return moment == null ? "" : date(there(moment).toLocalDate());
  }

  public String time(Instant moment) {
    return moment == null ? "" : dates().time.format(there(moment));
  }

  public String dateTime(Instant moment) {
    return moment == null ? "" : dates().dateTime.format(there(moment));
  }

  /** For lists of what happened: the time today, "Yesterday" with the time, else the day with the time. */
  public String moment(Instant moment) {
    if (moment == null) {
      return "";
    }
    var day = there(moment).toLocalDate();
    if (day.equals(today)) {
      return WebTexts.text(locale, "moment.today", time(moment));
    }
    return day.equals(today.minusDays(1)) ? WebTexts.text(locale, "moment.yesterday", time(moment)) : dateTime(moment);
  }

  /** The name of an enum's value in the reader's language. */
  public String name(Enum<?> value) {
    return value == null ? "" : Texts.name(locale, value);
  }

  /** A copy: two threads cannot use one, and to make one anew means reading the locale's patterns. */
  private NumberFormat numberFormat() {
    return (NumberFormat) NUMBERS.computeIfAbsent(locale, NumberFormat::getNumberInstance).clone();
  }

  /** A copy, for the same reason. */
  private NumberFormat moneyFormat(String code) {
    var pattern = MONEY.computeIfAbsent(locale, any -> new ConcurrentHashMap<>()).computeIfAbsent(code, any -> newMoneyFormat(code));
    return (NumberFormat) pattern.clone();
  }

  private NumberFormat newMoneyFormat(String code) {
    var currency = Currency.getInstance(code);
    var format = NumberFormat.getCurrencyInstance(locale);
    format.setCurrency(currency);
    format.setMinimumFractionDigits(currency.getDefaultFractionDigits());
    format.setMaximumFractionDigits(currency.getDefaultFractionDigits());
    return format;
  }

  private NumberFormat priceFormat(String code) {
    var format = moneyFormat(code);
    format.setMaximumFractionDigits(Math.max(PRICE_DECIMALS, format.getMinimumFractionDigits()));
    return format;
  }

  private ZonedDateTime there(Instant moment) {
    return moment.atZone(zone);
  }

  private Dates dates() {
    return DATES.computeIfAbsent(locale, Formats::dates);
  }

  private static Dates dates(Locale locale) {
    return new Dates(
        DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(british(locale)),
        DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(british(locale)),
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).withLocale(british(locale)));
  }

  /** English without a country would write month before day and twelve hours, which the readers here do not. */
  private static Locale british(Locale locale) {
    return locale.equals(Locale.ENGLISH) ? Locale.UK : locale;
  }
}
