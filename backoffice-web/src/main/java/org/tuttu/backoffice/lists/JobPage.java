package org.tuttu.backoffice.lists;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import org.tuttu.backoffice.Tones;
import org.tuttu.backoffice.Wording;
import org.tuttu.bulk.BulkDetails;
import org.tuttu.bulk.BulkItemRow;
import org.tuttu.bulk.BulkJobs;
import org.tuttu.bulk.BulkOutcome;
import org.tuttu.bulk.BulkStatus;
import org.tuttu.shared.PageRequest;
import org.tuttu.shared.Texts;
import org.tuttu.web.page.Formats;
import org.tuttu.web.page.PageAddress;

/** A change to many records: how far it is, to which of them it could not be done and why, and how it is taken back. */
@Named
@ViewScoped(saveInViewState = true)
public class JobPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject BulkJobs jobs;
  @Inject Formats formats;
  @Inject Wording wording;
  private String number;
  private String after;
  private long version;
  private transient View view;
  private transient List<Row> rows;
  private transient String next;

  /** The job, ready to print. */
  public record View(String what, String status, String tone, String records, String done, String unchanged, String refused, String undone, String by, String at, String list,
      boolean cut, boolean atWork, int percent, boolean stoppable, boolean undoable) {}

  /** A record that stays as it is. */
  public record Row(String record, String href, String why) {}

  public void load() {
    var details = jobs.details(number == null ? "" : number);
    version = details.version();
    view = view(details);
    var page = jobs.notDone(number, PageRequest.after(after));
    rows = page.rows().stream().map(row -> row(details, row)).toList();
    next = page.next() == null ? null : here().with("after", page.next()).toString();
  }

  /** After a refusal the page shows what stands now. */
  public void refresh() {
    if (rows == null) {
      load();
    }
  }

  private View view(BulkDetails job) {
    var undone = job.count(BulkOutcome.UNDONE);
    var done = job.count(BulkOutcome.DONE) + undone + job.count(BulkOutcome.LEFT);
    var what = job.argument() == null ? formats.name(job.action()) : wording.text("list.chip", formats.name(job.action()), wording.value("stage", job.argument()));
    var begun = job.status() == BulkStatus.UNDOING ? undone + job.count(BulkOutcome.LEFT) : job.records() - job.count(BulkOutcome.WAITING);
    var all = job.status() == BulkStatus.UNDOING ? done : job.records();
    return new View(what, formats.name(job.status()), Tones.of(job.status()), formats.number(job.records()), formats.number(done), formats.number(job.count(BulkOutcome.UNCHANGED)),
        formats.number(job.count(BulkOutcome.REFUSED)), undone == 0 ? "" : formats.number(undone), job.begunBy(), formats.dateTime(job.begunAt()), ListPaths.of(job.action().list()),
        job.cut(), job.status().isAtWork(), all == 0 ? 0 : 100 * begun / all, job.status() == BulkStatus.RUNNING,
        job.action().isUndoable() && done > 0 && (job.status() == BulkStatus.DONE || job.status() == BulkStatus.CANCELLED));
  }

  private Row row(BulkDetails job, BulkItemRow row) {
    var type = switch (job.action().list()) {
      case "customers" -> "customer";
      case "orders" -> "order";
      case "products" -> "product";
      default -> "portal-user";
    };
    return new Row(row.record(), ListCells.page(type, row.record()), Texts.text(wording.locale(), "error." + row.reason().code(), row.reason().args().toArray()));
  }

  public String stop() {
    jobs.cancel(number);
    return here().redirect();
  }

  public String undo() {
    jobs.undo(number, version);
    return here().redirect();
  }

  private PageAddress here() {
    return PageAddress.of("/lists/job").with("number", number);
  }

  /** Says already before a command which ones there are; the version stays the one that was looked at. */
  public View getView() {
    if (view == null) {
      view = view(jobs.details(number));
    }
    return view;
  }

  public List<Row> getRows() {
    return rows;
  }

  public String getNext() {
    return next;
  }

  /** Where the records begin; null on their first page. */
  public String getFirst() {
    return after == null ? null : here().toString();
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public String getAfter() {
    return after;
  }

  public void setAfter(String after) {
    this.after = after;
  }
}
