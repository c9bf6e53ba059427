package org.tuttu.web.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tuttu.customer.selfservice.AccountAccessRow;
import org.tuttu.customer.selfservice.PeopleEventRow;
import org.tuttu.identity.AccountRight;
import org.tuttu.identity.CustomerRight;
import org.tuttu.shared.Money;
import org.tuttu.shared.Texts;
import org.tuttu.web.page.Formats;
import org.tuttu.web.page.Look;
import org.tuttu.web.page.WebTexts;

/** Rights in the reader's words. */
@RequestScoped
public class AccessTexts {
  /** An account's number, its right, and perhaps a limit, as the audit trail writes them. */
  private static final Pattern WRITTEN = Pattern.compile("(.*) (BUYER|BILLER|VIEWER)(?: ([0-9.]+) ([A-Z]{3}))?");

  private Formats formats;
  private Locale locale;

  protected AccessTexts() {}

  @Inject
  public AccessTexts(Formats formats, Look look) {
    this(formats, look.getLocale());
  }

  AccessTexts(Formats formats, Locale locale) {
    this.formats = formats;
    this.locale = locale;
  }

  /** In one line: the right for all accounts, unless there is none, and those for single ones. */
  public String line(CustomerRight right, List<AccountAccessRow> accounts) {
    return String.join("; ", lines(right, accounts));
  }

  /** As {@link #line}, one by one. */
  public List<String> lines(CustomerRight right, List<AccountAccessRow> accounts) {
    var lines = new ArrayList<String>();
    if (right != CustomerRight.PER_ACCOUNT) {
      lines.add(formats.name(right));
    }
    accounts.forEach(each -> lines.add(line(each.accountName(), each.right(), each.orderLimit(), each.currency())));
    return lines;
  }

  /** What was done about somebody; staff are said to be staff. */
  public AccessEvent event(PeopleEventRow event) {
    var by = event.by() == null ? "" : event.by();
    return new AccessEvent(
        formats.moment(event.at()), Texts.find(locale, "audit." + event.action()).orElse(event.action()), event.who(), change(event),
        event.byStaff() ? WebTexts.text(locale, "access.by-staff", by) : by);
  }

  private String change(PeopleEventRow event) {
    var before = rights(event.rightBefore(), event.accountsBefore());
    var after = rights(event.rightAfter(), event.accountsAfter());
    return Objects.equals(before, after) ? after : Stream.of(before, after).filter(text -> !text.isEmpty()).reduce((one, other) -> one + " → " + other).orElse("");
  }

  private String rights(CustomerRight right, String accounts) {
    var lines = new ArrayList<String>();
    if (right != null && right != CustomerRight.PER_ACCOUNT) {
      lines.add(formats.name(right));
    }
    if (accounts != null) {
      Stream.of(accounts.split(", ")).map(this::written).forEach(lines::add);
    }
    return String.join(", ", lines);
  }

  private String written(String text) {
    var found = WRITTEN.matcher(text);
    return found.matches()
        ? line(found.group(1), AccountRight.valueOf(found.group(2)), found.group(3) == null ? null : new BigDecimal(found.group(3)), found.group(4))
        : text;
  }

  private String line(String account, AccountRight right, BigDecimal limit, String currency) {
    return limit == null ? WebTexts.text(locale, "access.line", account, formats.name(right))
        : WebTexts.text(locale, "access.line-limited", account, formats.name(right), formats.money(Money.of(limit, currency)));
  }
}
