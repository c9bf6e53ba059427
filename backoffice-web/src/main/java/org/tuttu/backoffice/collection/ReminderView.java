package org.tuttu.backoffice.collection;

import org.tuttu.backoffice.Wording;
import org.tuttu.collection.PauseDetails;
import org.tuttu.collection.PauseScope;
import org.tuttu.collection.ReminderRow;
import org.tuttu.web.page.Formats;

/** A reminder that was sent, ready to print. */
public record ReminderView(String invoice, String step, String recipient, String at) {

  public static ReminderView of(ReminderRow row, Formats formats, Wording wording) {
    return new ReminderView(row.invoice(), wording.text("page.reminders.nth", formats.number(row.position())),
        row.recipient() == null ? wording.text("page.reminders.no-address") : row.recipient(), formats.moment(row.at()));
  }

  /** Why nobody is reminded at the moment, in a sentence. */
  public static String pause(PauseDetails pause, Formats formats, Wording wording) {
    var where = pause.scope() == PauseScope.ACCOUNT ? "account" : "invoice";
    return pause.until() == null ? wording.text("page.pause.said." + where, pause.reason(), pause.byName())
        : wording.text("page.pause.until." + where, formats.date(pause.until()), pause.reason(), pause.byName());
  }
}
