package org.tuttu.backoffice.privacy;

import java.io.Serializable;
import java.util.List;
import org.tuttu.backoffice.Tones;
import org.tuttu.backoffice.Wording;
import org.tuttu.privacy.ErasureDetails;
import org.tuttu.privacy.selfservice.ErasureStatus;
import org.tuttu.shared.Texts;
import org.tuttu.web.page.Formats;

/** A request to be forgotten, ready to print. */
public record RequestView(
    String number, String title, String customer, String customerName, String status, String tone, String person, String what, String sure, String wish, String requestedBy, String requestedAt, String dueOn, String extension,
    String decidedBy, String decidedAt, String reason, String doneAt, String keptUntil, String progress, List<String> obstacles, boolean open, boolean extendable) implements Serializable {

  static RequestView of(ErasureDetails details, Formats formats, Wording wording) {
    var open = details.status() == ErasureStatus.OPEN;
    return new RequestView(details.number(), wording.text("page.request.title", details.number()), details.customerNumber(), details.customerName(), formats.name(details.status()),
        Tones.of(details.status()), details.ofOne() && details.person() != null ? details.person() : "", wording.text(details.ofOne() ? "page.request.what-person" : "page.request.what"),
        wording.text(details.ofOne() ? "page.request.sure-person" : "page.request.sure"), details.wish(), details.requestedBy(), formats.dateTime(details.requestedAt()), formats.date(details.dueOn()), details.extension(),
        details.decidedBy(), formats.dateTime(details.decidedAt()), details.reason(), formats.dateTime(details.doneAt()),
        details.keptUntil() == null ? wording.text("page.request.nothing-kept") : formats.date(details.keptUntil()),
        details.status() == ErasureStatus.RUNNING ? wording.text("page.request.progress", details.doneParts(), details.parts()) : "",
        details.obstacles().stream().map(obstacle -> Texts.text(wording.locale(), "error." + obstacle)).toList(), open, open && details.extension() == null);
  }
}
