package org.tuttu.backoffice.documents;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tuttu.backoffice.Wording;
import org.tuttu.documents.SharedDocuments;
import org.tuttu.shared.PageRequest;
import org.tuttu.web.page.Formats;
import org.tuttu.web.page.PageAddress;

/** What staff share with a customer, and what was withdrawn, the newest first. */
@Named
@RequestScoped
public class DocumentsPage {
  @Inject SharedDocuments documents;
  @Inject Formats formats;
  @Inject Wording wording;
  private String customer;
  private String name;
  private String after;
  private List<DocumentView> rows;
  private String next;

  public void load() {
    name = documents.customerName(customer == null ? "" : customer);
    var page = documents.ofCustomer(customer, PageRequest.after(after));
    rows = page.rows().stream().map(row -> DocumentView.of(row, formats, wording)).toList();
    next = page.hasNext() ? here().with("after", page.next()).toString() : null;
  }

  private PageAddress here() {
    return PageAddress.of("/documents/documents").with("customer", customer);
  }

  /** Back to the first page, from any later one. */
  public String getFirst() {
    return after == null ? null : here().toString();
  }

  public String getNext() {
    return next;
  }

  public List<DocumentView> getRows() {
    return rows;
  }

  public String getName() {
    return name;
  }

  public String getCustomer() {
    return customer;
  }

  public void setCustomer(String customer) {
    this.customer = customer;
  }

  public String getAfter() {
    return after;
  }

  public void setAfter(String after) {
    this.after = after;
  }
}
