package org.tuttu.portal.ordering;

import org.tuttu.ordering.selfservice.ReturnRow;
import org.tuttu.ordering.selfservice.ReturnStatus;
import org.tuttu.portal.Address;
import org.tuttu.web.page.Formats;

/** A return in a list, ready to print. */
public record ReturnRowView(String number, String href, String order, String asked, String status, String tone, String reason, String pieces) {

  static ReturnRowView of(ReturnRow row, Formats formats) {
    return new ReturnRowView(
        row.number(), Address.of("/returns/return").and("number", row.number()).toString(), row.orderNumber(), formats.date(row.askedAt()), formats.name(row.status()),
        tone(row.status()), formats.name(row.reason()), formats.number(row.pieces()));
  }

  /** The badge's colour. */
  static String tone(ReturnStatus status) {
    return switch (status) {
      case ASKED, WITHDRAWN -> "neutral";
      case ACCEPTED -> "info";
      case RECEIVED -> "good";
      case REFUSED -> "bad";
    };
  }
}
