package org.tuttu.backoffice.portalusers;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tuttu.customer.PortalUsers;
import org.tuttu.shared.PageRequest;
import org.tuttu.web.page.PageAddress;

/** Who uses the portal: all, or those whom a name or an e-mail address finds. */
@Named
@RequestScoped
public class PortalUsersPage {
  @Inject PortalUsers users;
  @Inject PortalUserViews views;
  private String q;
  private String after;
  private String next;
  private List<PortalUserView> rows = List.of();

  public void load() {
    var page = users.list(q, PageRequest.after(after));
    rows = page.rows().stream().map(views::of).toList();
    next = page.hasNext() ? address().with("after", page.next()).toString() : null;
  }

  private PageAddress address() {
    return PageAddress.of("/portal-users/portal-users").with("q", q);
  }

  public List<PortalUserView> getRows() {
    return rows;
  }

  public String getNext() {
    return next;
  }

  /** Where the list begins; null on its first page. */
  public String getFirst() {
    return after == null ? null : address().toString();
  }

  public String getQ() {
    return q;
  }

  public void setQ(String q) {
    this.q = q;
  }

  public String getAfter() {
    return after;
  }

  public void setAfter(String after) {
    this.after = after;
  }
}
