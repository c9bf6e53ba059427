package org.tuttu.backoffice.documents;

import org.tuttu.backoffice.Wording;
import org.tuttu.documents.SharedDocumentRow;
import org.tuttu.web.page.Formats;

/** A document that staff share, ready to print; the state says whether the customer sees it. */
public record DocumentView(
    String number, String title, String kind, String day, String shared, String sharedBy, boolean withdrawn, String state, String tone, String file, String size, String customer,
    String customerName) {

  private static final long KILOBYTE = 1000;

  public static DocumentView of(SharedDocumentRow row, Formats formats, Wording wording) {
    return new DocumentView(row.number(), row.title(), formats.name(row.kind()), formats.date(row.datedOn()), formats.moment(row.sharedAt()), row.sharedByName(), row.isWithdrawn(),
        row.isWithdrawn() ? wording.text("document.withdrawn", row.withdrawnByName(), formats.moment(row.withdrawnAt())) : wording.text("document.seen"),
        row.isWithdrawn() ? "neutral" : "good", row.file().name(), wording.text("document.size", formats.number(Math.max(1, row.file().bytes() / KILOBYTE))),
        row.customerNumber(), row.customerName());
  }
}
