package org.tuttu.portal.replenishment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tuttu.portal.Address;
import org.tuttu.portal.PortalTexts;
import org.tuttu.replenishment.selfservice.MyStandingOrders;
import org.tuttu.replenishment.selfservice.StandingRow;
import org.tuttu.replenishment.selfservice.StandingStatus;
import org.tuttu.shared.PageRequest;
import org.tuttu.web.page.Formats;

/** The customer's standing orders, the newest first. */
@Named
@RequestScoped
public class StandingOrdersPage {
  @Inject MyStandingOrders standing;
  @Inject Formats formats;
  @Inject PortalTexts texts;
  private String after;
  private List<View> rows;
  private String next;

  /** A standing order, ready to print. */
  public record View(String number, String href, String name, String status, String tone, String every, String nextOn, String lines) {}

  public void load() {
    var page = standing.list(PageRequest.after(after));
    rows = page.rows().stream().map(this::view).toList();
    next = page.hasNext() ? Address.of("/standing-orders/standing-orders").and("after", page.next()).toString() : null;
  }

  private View view(StandingRow row) {
    return new View(row.number(), "/standing-orders/standing-order?number=" + row.number(), row.name(), formats.name(row.status()), tone(row.status()), every(row.weeks(), texts),
        row.status() == StandingStatus.ACTIVE ? formats.date(row.nextOn()) : "", formats.number(row.lines()));
  }

  static String every(int weeks, PortalTexts texts) {
    return weeks == 1 ? texts.text("standing.every-week") : texts.text("standing.every-weeks", weeks);
  }

  static String tone(StandingStatus status) {
    return switch (status) {
      case ACTIVE -> "good";
      case PAUSED -> "warn";
      case ENDED -> "neutral";
    };
  }

  public List<View> getRows() {
    return rows;
  }

  public String getNext() {
    return next;
  }

  /** Back to the first page, from any later one. */
  public String getFirst() {
    return after == null ? null : "/standing-orders/standing-orders";
  }

  public String getAfter() {
    return after;
  }

  public void setAfter(String after) {
    this.after = after;
  }
}
