package org.tuttu.replenishment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.tuttu.identity.SignedIn;
import org.tuttu.replenishment.selfservice.CheckedLine;
import org.tuttu.shared.Language;
import org.tuttu.shared.MailDraft;
import org.tuttu.shared.Money;
import org.tuttu.shared.News;
import org.tuttu.shared.NewsKind;
import org.tuttu.shared.Reason;
import org.tuttu.shared.Setting;
import org.tuttu.shared.Settings;
import org.tuttu.shared.Texts;

/** Tells whoever answers for a standing order, in its transaction. */
@ApplicationScoped
@Transactional
@SignedIn
public class StandingMail {

  @Inject
  Event<News> news;

  @Inject
  Settings settings;

  /** In time before its day, with what would be ordered and what one would cost now. */
  public void soon(StandingOrder standing, List<CheckedLine> lines) {
    news.fire(about(standing, News.of(NewsKind.ORDERS, "standing-soon", standing.name())).to(standing.orderer())
        .saying((recipient, language) -> lined(draft(recipient, language, "standing-soon", standing, day(standing.nextOn(), language)), lines, language)));
  }

  /** An order was placed, and something about it is not as it usually is. */
  void differs(StandingOrder standing, String order, StandingDecision decision) {
    news.fire(about(standing, News.of(NewsKind.ORDERS, "standing-differs", standing.name(), order)).to(standing.orderer())
        .saying((recipient, language) -> lined(draft(recipient, language, "standing-differs", standing, order), decision.told(), language)));
  }

  /** The day goes by without an order, as the customer wants it so. */
  void notOrdered(StandingOrder standing, LocalDate day, StandingDecision decision) {
    news.fire(about(standing, News.of(NewsKind.ORDERS, "standing-skipped", standing.name())).to(standing.orderer())
        .saying((recipient, language) -> lined(draft(recipient, language, "standing-skipped", standing, day(day, language)), decision.told(), language)));
  }

  /** @param reason as it is kept */
  void refused(StandingOrder standing, LocalDate day, String reason) {
    news.fire(about(standing, News.of(NewsKind.ORDERS, "standing-refused", standing.name())).to(standing.orderer())
        .saying((recipient, language) -> draft(recipient, language, "standing-refused", standing, day(day, language), said(language.locale(), reason))));
  }

  /** Whoever answered for it has left: those are told who answer for the customer. */
  void nobodyMayOrder(StandingOrder standing) {
    news.fire(about(standing, News.of(NewsKind.ORDERS, "standing-paused", standing.name())));
  }

  private static News about(StandingOrder standing, News told) {
    return told.about(standing.customerId()).ofAccount(standing.accountId()).at(page(standing));
  }

  private static String page(StandingOrder standing) {
    return "/standing-orders/standing-order?number=" + standing.number();
  }

  private MailDraft draft(String recipient, Language language, String name, StandingOrder standing, Object... more) {
    Object[] args = new Object[more.length + 1];
    args[0] = standing.name();
    System.arraycopy(more, 0, args, 1, more.length);
    return MailDraft.to(recipient, language, name, args).link(settings.get(Setting.PORTAL_URL) + page(standing));
  }

  private static MailDraft lined(MailDraft draft, List<CheckedLine> lines, Language language) {
    MailDraft lined = draft;
    for (CheckedLine line : lines) {
      lined = lined.line(line.quantity() + " × " + (line.name() == null ? line.number() : line.name()), said(line, language.locale()));
    }
    return lined;
  }

  private static String said(CheckedLine line, Locale locale) {
    if (!line.isOrderable()) {
      return Texts.name(locale, line.state());
    }
    String price = price(line.unitPrice(), locale);
    return line.isDearer() ? Texts.text(locale, "mail.standing-differs.dearer", price(line.oldPrice(), locale), price) : price;
  }

  private static String said(Locale locale, String kept) {
    Reason reason = Reason.kept(kept);
    return Texts.find(locale, "error." + reason.code(), reason.args().toArray()).orElse(reason.code());
  }

  private static String day(LocalDate day, Language language) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(language.locale()).format(day);
  }

  private static String price(Money money, Locale locale) {
    NumberFormat format = NumberFormat.getCurrencyInstance(locale);
    Currency currency = Currency.getInstance(money.currency());
    format.setCurrency(currency);
    format.setMinimumFractionDigits(currency.getDefaultFractionDigits());
    format.setMaximumFractionDigits(4);
    return format.format(money.amount());
  }
}
