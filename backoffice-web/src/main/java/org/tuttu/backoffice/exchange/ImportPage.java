package org.tuttu.backoffice.exchange;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import org.tuttu.backoffice.Wording;
import org.tuttu.exchange.ImportKind;
import org.tuttu.exchange.Imports;
import org.tuttu.shared.PageRequest;
import org.tuttu.web.page.Formats;
import org.tuttu.web.page.PageAddress;

/** One import: how far it is, what became of its rows, and what can be done with it. */
@Named
@ViewScoped(saveInViewState = true)
public class ImportPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject Imports imports;
  @Inject Formats formats;
  @Inject Wording wording;
  @Inject Clock clock;
  private String number;
  private String after;
  private long version;
  private transient ImportView view;
  private transient List<Refused> refused;
  private transient List<Left> left;
  private transient String next;

  /** A refused row, ready to print. */
  public record Refused(String line, String why, String cells) {}

  /** What an undone import left as it is. */
  public record Left(String number, String name, String href) {}

  public void load() {
    var details = imports.details(number == null ? "" : number);
    version = details.version();
    view = ImportView.of(details, formats, wording, clock);
    var page = imports.refused(number, PageRequest.after(after));
    refused = page.rows().stream()
        .map(row -> new Refused(formats.number(row.line()), ImportView.text(row.reason(), wording), String.join(" · ", row.cells()))).toList();
    next = page.hasNext() ? here().with("after", page.next()).toString() : null;
    left = imports.left(number, PageRequest.first()).rows().stream()
        .map(row -> new Left(row.number(), row.name() == null ? "" : row.name(), PageAddress.of(page(row.kind())).with("number", row.number()).toString())).toList();
  }

  private static String page(ImportKind kind) {
    return switch (kind) {
      case CUSTOMERS, CONTACTS, ADDRESSES -> "/customers/customer";
      case PRODUCTS -> "/products/edit";
      case ORDERS -> "/orders/order";
    };
  }

  /** After a refusal the page shows what stands now. */
  public void refresh() {
    if (refused == null) {
      load();
    }
  }

  public String run() {
    imports.run(number, version);
    return here().redirect();
  }

  public String pause() {
    imports.pause(number);
    return here().redirect();
  }

  public String goOn() {
    imports.goOn(number);
    return here().redirect();
  }

  public String cancel() {
    imports.cancel(number);
    return here().redirect();
  }

  public String undo() {
    imports.undo(number);
    return here().redirect();
  }

  private PageAddress here() {
    return PageAddress.of("/imports/import").with("number", number);
  }

  /** Says already before a command which ones there are; the version stays the one that was looked at. */
  public ImportView getView() {
    if (view == null) {
      view = ImportView.of(imports.details(number), formats, wording, clock);
    }
    return view;
  }

  public List<Refused> getRefused() {
    return refused;
  }

  public List<Left> getLeft() {
    return left;
  }

  public String getNext() {
    return next;
  }

  /** Where the refused rows begin; null on their first page. */
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
