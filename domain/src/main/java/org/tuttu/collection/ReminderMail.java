package org.tuttu.collection;

import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.tuttu.billing.selfservice.ReferenceGroups;
import org.tuttu.shared.Language;
import org.tuttu.shared.MailDraft;
import org.tuttu.shared.Money;
import org.tuttu.shared.Setting;
import org.tuttu.shared.Settings;
import org.tuttu.shared.Texts;

/** The words of a reminder: those of its latest step, then what is due. */
final class ReminderMail {

  private ReminderMail() {}

  /** @param due of one account; not empty */
  static MailDraft draft(String recipient, String languageCode, List<DueReminder> due, List<ReminderStep> steps, Settings settings) {
    Language language = Language.of(languageCode).orElse(Language.EN);
    Locale locale = language.locale();
    int position = due.stream().mapToInt(DueReminder::position).max().orElseThrow();
    String usual = Texts.text(locale, position == 1 ? "mail.reminder.first" : "mail.reminder.again");
    String text = position <= steps.size() ? steps.get(position - 1).texts().getOrDefault(language, usual) : usual;
    Money total = due.stream().map(DueReminder::open).reduce(Money::plus).orElseThrow();
    MailDraft draft = MailDraft.to(recipient, language, "reminder", text.replace("\r", ""), amount(total, locale));
    for (DueReminder each : due) {
      draft = draft.line(Texts.text(locale, "mail.reminder.line", each.invoice(), day(each, locale), ReferenceGroups.of(each.paymentReference(), each.open().currency())),
          amount(each.open(), locale));
    }
    draft = draft.line(Texts.text(locale, "mail.reminder.total"), amount(total, locale));
    String iban = settings.get(Setting.COMPANY_IBAN).strip();
    return (iban.isEmpty() ? draft : draft.line(Texts.text(locale, "mail.reminder.iban"), iban)).link(settings.get(Setting.PORTAL_URL) + "/invoices/invoices?filter=open");
  }

  private static String day(DueReminder reminder, Locale locale) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale.equals(Locale.ENGLISH) ? Locale.UK : locale).format(reminder.dueOn());
  }

  private static String amount(Money money, Locale locale) {
    NumberFormat format = NumberFormat.getCurrencyInstance(locale);
    Currency currency = Currency.getInstance(money.currency());
    format.setCurrency(currency);
    format.setMinimumFractionDigits(currency.getDefaultFractionDigits());
    format.setMaximumFractionDigits(currency.getDefaultFractionDigits());
    return format.format(money.amount());
  }
}
