package org.tuttu.backoffice.customer;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import org.tuttu.backoffice.Wording;
import org.tuttu.customer.ChangeDocuments;
import org.tuttu.customer.ChangeRequests;
import org.tuttu.web.page.Conflict;
import org.tuttu.web.page.Formats;
import org.tuttu.web.page.Notices;
import org.tuttu.web.page.PageAddress;

/** One change request: before, after and now; staff approve or refuse it. */
@Named
@ViewScoped(saveInViewState = true)
public class ChangePage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject ChangeRequests changes;
  @Inject ChangeDocuments documents;
  @Inject Formats formats;
  @Inject Wording wording;
  @Inject Notices notices;
  @Inject Conflict conflict;
  private String number;
  private long version;
  private String reason;
  private ChangeRequestView change;
  private ArrayList<FileView> files;

  /** A document that was sent along, ready to print. */
  public record FileView(String name, String href, String added, String by) implements Serializable {}

  public void load() {
    var details = changes.details(number);
    version = details.change().version();
    change = ChangeRequestView.of(details, formats, wording);
    files = new ArrayList<>(documents.of(number).stream().map(each -> new FileView(each.file().name(),
        PageAddress.of("/changes/file").with("number", number).with("position", String.valueOf(each.position())).toString(), formats.dateTime(each.addedAt()), each.addedByName())).toList());
  }

  /** A colleague decided meanwhile: the page shows how. */
  public void refresh() {
    if (conflict.isFound()) {
      load();
    }
  }

  public String approve() {
    changes.approve(number, version);
    notices.say("page.change.approved", number, change.customerName());
    return "/changes/changes?faces-redirect=true";
  }

  public String refuse() {
    changes.refuse(number, version, reason);
    notices.say("page.change.refused", number, change.customerName());
    return "/changes/changes?faces-redirect=true";
  }

  public String undo() {
    changes.undo(number, version);
    notices.say("page.change.undone", number, change.customerName());
    return PageAddress.of("/changes/change").with("number", number).redirect();
  }

  public List<FileView> getFiles() {
    return files;
  }

  public ChangeRequestView getChange() {
    return change;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
