package org.tuttu.backoffice.ordering;

import java.util.List;
import java.util.stream.IntStream;
import org.tuttu.backoffice.Tones;
import org.tuttu.ordering.StaffReturnDetails;
import org.tuttu.ordering.selfservice.ReturnLineRow;
import org.tuttu.ordering.selfservice.ReturnStatus;
import org.tuttu.web.page.Formats;
import org.tuttu.web.page.PageAddress;

/** A return on the staff's page, ready to print. */
public record ReturnView(
    String number, String customer, String customerName, String order, String status, String tone, String reason, String description, String asked, String decided,
    String decision, String received, boolean toDecide, boolean toReceive, List<Line> lines, List<String> photos) {

  /** What is sent back, and what came; empty until something did. */
  public record Line(String number, String name, String quantity, String received, String condition, boolean toStock) {}

  static ReturnView of(StaffReturnDetails staff, Formats formats) {
    var back = staff.details();
    return new ReturnView(
        back.number(), staff.customerNumber(), staff.customerName(), back.orderNumber(), formats.name(back.status()), Tones.of(back.status()), formats.name(back.reason()),
        back.description(), formats.dateTime(back.askedAt()) + ", " + back.askedByName(),
        back.decidedAt() == null ? "" : formats.dateTime(back.decidedAt()) + ", " + back.decidedByName(), back.decision(),
        back.receivedAt() == null ? "" : formats.dateTime(back.receivedAt()), back.status() == ReturnStatus.ASKED, back.status() == ReturnStatus.ACCEPTED,
        back.lines().stream().map(line -> line(line, formats)).toList(),
        IntStream.rangeClosed(1, back.photos()).mapToObj(position ->
            PageAddress.of("/returns/photo").with("number", back.number()).with("position", Integer.toString(position)).toString()).toList());
  }

  private static Line line(ReturnLineRow line, Formats formats) {
    return new Line(line.productNumber(), line.name(), formats.number(line.quantity()), line.received() == null ? "" : formats.number(line.received()),
        line.condition() == null ? "" : formats.name(line.condition()), Boolean.TRUE.equals(line.toStock()));
  }
}
