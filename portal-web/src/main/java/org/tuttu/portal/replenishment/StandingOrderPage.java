package org.tuttu.portal.replenishment;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import org.tuttu.portal.Address;
import org.tuttu.portal.PortalTexts;
import org.tuttu.replenishment.selfservice.MyStandingOrders;
import org.tuttu.replenishment.selfservice.RunOutcome;
import org.tuttu.replenishment.selfservice.RunRow;
import org.tuttu.replenishment.selfservice.StandingDetails;
import org.tuttu.replenishment.selfservice.StandingStatus;
import org.tuttu.shared.Reason;
import org.tuttu.shared.Texts;
import org.tuttu.web.address.AddressText;
import org.tuttu.web.page.Conflict;
import org.tuttu.web.page.Formats;
import org.tuttu.web.page.Notices;

/** A standing order, its next days and what became of the last ones. */
@Named
@ViewScoped(saveInViewState = true)
public class StandingOrderPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject MyStandingOrders standing;
  @Inject Formats formats;
  @Inject PortalTexts texts;
  @Inject Notices notices;
  @Inject Conflict conflict;
  private String number;
  private long version;
  private StandingStatus status;
  private transient View order;

  /** A standing order, ready to print. */
  public record View(
      String name, String status, String tone, String every, String account, String delivery, String reference, String orderer, String whenMissing, String whenDearer,
      List<Line> lines, List<String> upcoming, List<Run> runs) {}

  /** A line of it. */
  public record Line(String number, String name, String href, String quantity, String agreed) {}

  /** What became of a day. */
  public record Run(String day, String outcome, String icon, String tone, String order, String note) {}

  public void load() {
    version = standing.details(given()).version();
  }

  /** Tells how it is, also after a refusal: what is sent next is about what the user sees now. */
  public void show() {
    var details = standing.details(given());
    if (conflict.isFound()) {
      version = details.version();
    }
    status = details.status();
    order = view(details);
  }

  private String given() {
    return number == null ? "" : number;
  }

  private View view(StandingDetails of) {
    return new View(of.name(), formats.name(of.status()), StandingOrdersPage.tone(of.status()), StandingOrdersPage.every(of.weeks(), texts), of.accountName(),
        AddressText.lines(of.delivery(), texts.locale()), of.reference(), of.ordererName(), formats.name(of.whenMissing()), formats.name(of.whenDearer()),
        of.lines().stream().map(line -> new Line(line.number(), line.name(), CheckedView.href(line.number()), formats.number(line.quantity()), formats.price(line.agreed()))).toList(),
        of.upcoming().stream().map(formats::date).toList(), of.runs().stream().map(this::run).toList());
  }

  private Run run(RunRow row) {
    var ordered = row.outcome() == RunOutcome.ORDERED;
    var note = row.note() == null ? null : row.outcome() == RunOutcome.REFUSED ? said(row.note()) : ordered ? texts.text("standing.without", row.note()) : row.note();
    return new Run(formats.date(row.dueOn()), formats.name(row.outcome()), ordered ? "check" : row.outcome() == RunOutcome.SKIPPED ? "minus" : "warning",
        ordered ? "good" : row.outcome() == RunOutcome.SKIPPED ? "neutral" : "warn", row.orderNumber(), note);
  }

  private String said(String kept) {
    var reason = Reason.kept(kept);
    return Texts.find(texts.locale(), "error." + reason.code(), reason.args().toArray()).orElse("");
  }

  public String skip() {
    standing.skip(number, version);
    return done("standing.skipped");
  }

  public String pause() {
    standing.pause(number, version);
    return done("standing.paused");
  }

  public String resume() {
    standing.resume(number, version);
    return done("standing.resumed");
  }

  public String end() {
    standing.end(number, version);
    return done("standing.ended");
  }

  private String done(String notice) {
    notices.say(notice);
    return Address.of("/standing-orders/standing-order").and("number", number).and("faces-redirect", "true").toString();
  }

  public View getOrder() {
    return order;
  }

  /** As the user saw it when the form was made. */
  public boolean isActive() {
    return status == StandingStatus.ACTIVE;
  }

  public boolean isPaused() {
    return status == StandingStatus.PAUSED;
  }

  public boolean isEnded() {
    return status == StandingStatus.ENDED;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }
}
