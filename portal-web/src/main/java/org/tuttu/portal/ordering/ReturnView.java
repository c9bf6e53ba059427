package org.tuttu.portal.ordering;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.tuttu.ordering.selfservice.ReturnDetails;
import org.tuttu.ordering.selfservice.ReturnLineRow;
import org.tuttu.ordering.selfservice.ReturnStatus;
import org.tuttu.portal.Address;
import org.tuttu.portal.PortalTexts;
import org.tuttu.web.address.AddressText;
import org.tuttu.web.page.Formats;

/** A return on its own page, ready to print. */
public record ReturnView(
    String number, String order, String account, String status, String tone, String reason, String description, String asked, String decision, String from, boolean withdrawable,
    boolean accepted, List<Line> lines, List<Photo> photos, List<OrderView.Event> history) {

  /** What is sent back; what came of it is empty until something did. */
  public record Line(String number, String name, String quantity, String received) {}

  /** A photo, and what a reader of the page who does not see it is told. */
  public record Photo(String href, String text) {}

  static ReturnView of(ReturnDetails back, Formats formats, PortalTexts texts) {
    return new ReturnView(
        back.number(), back.orderNumber(), back.accountNumber(), formats.name(back.status()), ReturnRowView.tone(back.status()), formats.name(back.reason()), back.description(),
        formats.dateTime(back.askedAt()), back.decision(), AddressText.lines(back.from(), texts.locale()), back.status().isWithdrawable(), back.status() == ReturnStatus.ACCEPTED,
        back.lines().stream().map(line -> line(line, formats)).toList(),
        IntStream.rangeClosed(1, back.photos()).mapToObj(position -> new Photo(
            Address.of("/returns/photo").and("number", back.number()).and("position", Integer.toString(position)).toString(), texts.text("return.photo", position))).toList(),
        history(back, formats, texts));
  }

  private static Line line(ReturnLineRow line, Formats formats) {
    var received = line.received() == null ? "" : formats.number(line.received()) + (line.condition() == null ? "" : " · " + formats.name(line.condition()));
    return new Line(line.productNumber(), line.name(), formats.number(line.quantity()), received);
  }

  /** The newest first. */
  private static List<OrderView.Event> history(ReturnDetails back, Formats formats, PortalTexts texts) {
    var events = new ArrayList<OrderView.Event>();
    if (back.receivedAt() != null) {
      events.add(new OrderView.Event("box", formats.name(ReturnStatus.RECEIVED), formats.moment(back.receivedAt()), null, "good"));
    }
    if (back.decidedAt() != null) {
      var decided = back.status() == ReturnStatus.REFUSED ? ReturnStatus.REFUSED : ReturnStatus.ACCEPTED;
      events.add(new OrderView.Event(decided == ReturnStatus.REFUSED ? "close" : "check", formats.name(decided), formats.moment(back.decidedAt()), back.decision(),
          ReturnRowView.tone(decided)));
    }
    events.add(new OrderView.Event("send", texts.text("return.asked-by", back.askedByName()), formats.moment(back.askedAt()), null, "neutral"));
    return events;
  }
}
