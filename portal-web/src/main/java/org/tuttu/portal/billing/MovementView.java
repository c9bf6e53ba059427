package org.tuttu.portal.billing;

import org.tuttu.billing.selfservice.MovementRow;
import org.tuttu.billing.selfservice.PostingKind;
import org.tuttu.web.page.Formats;

/** Something that changed an account's balance, ready to print; without a page of its own, its address is empty. */
public record MovementView(String day, String kind, String number, String href, String amount, String balance) {

  static MovementView of(MovementRow movement, Formats formats) {
    return new MovementView(formats.date(movement.bookedOn()), formats.name(movement.kind()), movement.number(), href(movement.kind(), movement.number()),
        formats.money(movement.amount()), formats.money(movement.balance()));
  }

  static String href(PostingKind kind, String number) {
    return kind == PostingKind.INVOICE || kind == PostingKind.CREDIT_NOTE ? InvoiceRowView.href(number) : "";
  }
}
