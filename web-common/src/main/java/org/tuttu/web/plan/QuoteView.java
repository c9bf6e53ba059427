package org.tuttu.web.plan;

import java.io.Serializable;
import java.util.Locale;
import org.tuttu.subscriptions.selfservice.BillingPeriod;
import org.tuttu.subscriptions.selfservice.Quote;
import org.tuttu.web.page.Formats;

/**
 * What something costs from when, ready to print; what does not apply is empty.
 *
 * @param until the last day of what is charged now
 */
public record QuoteView(String from, String until, String net, String vat, String gross, String price, String next, String renews, String minimum) implements Serializable {

  public static QuoteView of(Quote quote, BillingPeriod period, Formats formats, Locale locale) {
    var now = quote.now();
    return new QuoteView(formats.date(quote.from()), quote.until() == null ? "" : formats.date(quote.until().minusDays(1)), now == null ? "" : formats.money(now.net()),
        now == null ? "" : formats.money(now.vat()), now == null ? "" : formats.money(now.gross()), PlanTexts.price(quote.price(), period, formats, locale),
        formats.date(quote.nextOn()), formats.date(quote.renewsOn()), quote.minimumUntil().isAfter(quote.from()) ? formats.date(quote.minimumUntil()) : "");
  }
}
