package org.tuttu.backoffice.exchange;

import java.time.Clock;
import java.time.Duration;
import org.tuttu.backoffice.Tones;
import org.tuttu.backoffice.Wording;
import org.tuttu.exchange.ImportDetails;
import org.tuttu.exchange.ImportStatus;
import org.tuttu.shared.Reason;
import org.tuttu.shared.Texts;
import org.tuttu.web.page.Formats;

/** An import, ready to print, with what can be done to it now. */
public record ImportView(
    String file, String kind, String status, String tone, String rows, String created, String changed, String unchanged, String refused, String by, String at,
    boolean atWork, int percent, String rate, String failure, boolean runnable, boolean plannable, boolean pausable, boolean paused, boolean undoable, boolean purged) {

  static ImportView of(ImportDetails each, Formats formats, Wording wording, Clock clock) {
    var counts = each.counts();
    var status = each.status();
    return new ImportView(
        each.fileName(), formats.name(each.plan().kind()), formats.name(status), Tones.of(status), each.rows() == null ? "" : formats.number(each.rows()),
        formats.number(counts.created()), formats.number(counts.changed()), formats.number(counts.unchanged()), formats.number(counts.refused()),
        each.uploadedBy(), formats.dateTime(each.uploadedAt()), status.isAtWork(), percent(each), rate(each, formats, wording, clock),
        each.failure() == null ? "" : text(each.failure(), wording), status == ImportStatus.CHECKED && counts.created() + counts.changed() > 0 && !each.purged(),
        status.isBefore() && !each.purged(), status == ImportStatus.RUNNING, status == ImportStatus.PAUSED, (status == ImportStatus.DONE || status == ImportStatus.CANCELLED) && !each.purged(), each.purged());
  }

  static String text(Reason reason, Wording wording) {
    return Texts.text(wording.locale(), "error." + reason.code(), reason.args().toArray());
  }

  private static int percent(ImportDetails each) {
    return each.rows() == null || each.rows() == 0 ? 0 : (int) Math.min(100, 100 * each.counts().total() / each.rows());
  }

  private static String rate(ImportDetails each, Formats formats, Wording wording, Clock clock) {
    if (each.startedAt() == null || each.counts().total() == 0) {
      return "";
    }
    var seconds = Math.max(1, Duration.between(each.startedAt(), clock.instant()).toSeconds());
    return wording.text("page.import.rate", formats.number(each.counts().total() / seconds));
  }
}
