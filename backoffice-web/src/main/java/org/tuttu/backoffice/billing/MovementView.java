package org.tuttu.backoffice.billing;

import org.tuttu.billing.selfservice.MovementRow;
import org.tuttu.billing.selfservice.PostingKind;
import org.tuttu.web.page.Formats;

/**
 * Something that changed an account's balance, ready to print.
 *
 * @param invoice whether it has a page
 */
public record MovementView(String booked, String kind, String number, boolean invoice, String day, String amount, String balance) {

  static MovementView of(MovementRow movement, Formats formats) {
    return new MovementView(formats.date(movement.bookedOn()), formats.name(movement.kind()), movement.number(), isInvoice(movement.kind()),
        formats.date(movement.day()), formats.money(movement.amount()), formats.money(movement.balance()));
  }

  static boolean isInvoice(PostingKind kind) {
    return kind == PostingKind.INVOICE || kind == PostingKind.CREDIT_NOTE;
  }
}
