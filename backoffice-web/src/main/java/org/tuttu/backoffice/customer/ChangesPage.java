package org.tuttu.backoffice.customer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tuttu.backoffice.Wording;
import org.tuttu.customer.ChangeRequests;
import org.tuttu.customer.selfservice.ChangeRow;
import org.tuttu.shared.PageRequest;
import org.tuttu.web.page.Formats;
import org.tuttu.web.page.PageAddress;

/** The changes that wait for staff, the oldest first. */
@Named
@RequestScoped
public class ChangesPage {
  @Inject ChangeRequests changes;
  @Inject Formats formats;
  @Inject Wording wording;
  private String after;
  private String next;
  private List<Row> rows = List.of();

  /** A change that waits, ready to print. */
  public record Row(String number, String customer, String customerName, String what, String requestedBy, String requestedAt) {}

  public void load() {
    var page = changes.waiting(PageRequest.after(after));
    rows = page.rows().stream().map(this::row).toList();
    next = page.hasNext() ? PageAddress.of("/changes/changes").with("after", page.next()).toString() : null;
  }

  private Row row(ChangeRow change) {
    return new Row(
        change.number(), change.customerNumber(), change.customerName(), ChangeTexts.what(change, wording), change.requestedBy(),
        formats.moment(change.requestedAt()));
  }

  public List<Row> getRows() {
    return rows;
  }

  public String getNext() {
    return next;
  }

  /** Where the list begins; null on its first page. */
  public String getFirst() {
    return after == null ? null : "/changes/changes";
  }

  public String getAfter() {
    return after;
  }

  public void setAfter(String after) {
    this.after = after;
  }
}
