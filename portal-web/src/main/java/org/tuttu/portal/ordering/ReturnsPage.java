package org.tuttu.portal.ordering;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tuttu.ordering.selfservice.MyReturns;
import org.tuttu.portal.Address;
import org.tuttu.shared.PageRequest;
import org.tuttu.web.page.Formats;

/** What the customer sends back, the newest first. */
@Named
@RequestScoped
public class ReturnsPage {
  private static final Address HERE = Address.of("/returns/returns");

  @Inject MyReturns returns;
  @Inject Formats formats;
  private String after;
  private List<ReturnRowView> rows;
  private String next;

  public void load() {
    var page = returns.list(PageRequest.after(after));
    rows = page.rows().stream().map(row -> ReturnRowView.of(row, formats)).toList();
    next = page.hasNext() ? Address.of("/returns/returns").and("after", page.next()).toString() : null;
  }

  /** Back to the first page, from any later one. */
  public String getFirst() {
    return after == null ? null : HERE.toString();
  }

  public List<ReturnRowView> getRows() {
    return rows;
  }

  public String getNext() {
    return next;
  }

  public String getAfter() {
    return after;
  }

  public void setAfter(String after) {
    this.after = after;
  }
}
