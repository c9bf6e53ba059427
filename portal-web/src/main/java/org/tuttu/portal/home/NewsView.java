package org.tuttu.portal.home;

import java.time.Instant;
import org.tuttu.customer.selfservice.ChangeNewsRow;
import org.tuttu.ordering.selfservice.OrderNewsRow;
import org.tuttu.portal.Address;
import org.tuttu.portal.ordering.OrderLooks;
import org.tuttu.web.page.Formats;

/** Something that happened lately, ready to print. */
public record NewsView(Instant at, String icon, String text, String when, String tone, String number, String href, boolean order) {

  static NewsView of(OrderNewsRow news, Formats formats) {
    return new NewsView(
        news.at(), OrderLooks.icon(news.kind(), news.status()), formats.name(news.what()), formats.moment(news.at()), OrderLooks.tone(news.kind(), news.status()),
        news.number(),
        Address.of("/orders/order").and("number", news.number()).toString(), true);
  }

  static NewsView of(ChangeNewsRow change, Formats formats) {
    var tone = switch (change.status()) {
      case APPLIED, APPROVED -> "good";
      case REFUSED -> "bad";
      case UNCONFIRMED, INCOMPLETE, WAITING, SCHEDULED, WITHDRAWN, UNDONE -> "neutral";
    };
    return new NewsView(
        change.at(), "changes", formats.name(change.status()), formats.moment(change.at()), tone, change.number(),
        Address.of("/account/change").and("number", change.number()).toString(), false);
  }
}
