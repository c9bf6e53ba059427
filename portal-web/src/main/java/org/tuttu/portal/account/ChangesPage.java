package org.tuttu.portal.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tuttu.customer.selfservice.MyAccount;
import org.tuttu.shared.PageRequest;

/** The changes that were sent for this customer, newest first. */
@Named
@RequestScoped
public class ChangesPage {
  @Inject MyAccount account;
  @Inject ChangeViews views;
  private String after;
  private List<ChangeView> rows;
  private String next;

  public void load() {
    var page = account.changes(PageRequest.after(after));
    rows = page.rows().stream().map(views::view).toList();
    next = page.hasNext() ? "/account/changes?after=" + page.next() : null;
  }

  public List<ChangeView> getChanges() {
    return rows;
  }

  /** The address of the next page; null on the last. */
  public String getNext() {
    return next;
  }

  /** The address of the first page; null on it. */
  public String getFirst() {
    return after == null || after.isBlank() ? null : "/account/changes";
  }

  public String getAfter() {
    return after;
  }

  public void setAfter(String after) {
    this.after = after;
  }
}
