package org.tuttu.portal.notifications;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.tuttu.notifications.selfservice.MyNotifications;
import org.tuttu.portal.Address;
import org.tuttu.portal.account.Given;
import org.tuttu.shared.Language;
import org.tuttu.shared.PageRequest;
import org.tuttu.web.page.Formats;
import org.tuttu.web.page.Look;
import org.tuttu.web.page.Notices;
import org.tuttu.web.signin.CustomerChoice;

/** What the user was told, the newest first. A form posted here marks it as read, as far as it was seen. */
@Named
@RequestScoped
public class NotificationsPage {
  @Inject MyNotifications notifications;
  @Inject Formats formats;
  @Inject Look look;
  @Inject Notices notices;
  @Inject CustomerChoice choice;
  @Inject HttpServletRequest request;
  private String filter;
  private String after;
  private String until;
  private List<NotificationView> rows;
  private String next;

  public String load() {
    if (request.getMethod().equals("POST")) {
      notifications.readUpTo(Given.id("notification", until));
      choice.reread(request);
      notices.say("notifications.read");
      return "/notifications?faces-redirect=true";
    }
    var page = notifications.list(isUnread(), Language.of(look.getLanguage()).orElseThrow(), PageRequest.after(after));
    rows = page.rows().stream().map(row ->
        new NotificationView(row.id(), row.text(), formats.name(row.kind()), formats.moment(row.at()), row.read(), row.path())).toList();
    next = page.hasNext() ? here().and("after", page.next()).toString() : null;
    return null;
  }

  /** Whether only those are shown that were not read; any other filter means all. */
  public boolean isUnread() {
    return "unread".equals(filter);
  }

  /** Whether there is something to mark on this page. */
  public boolean isMarkable() {
    return rows.stream().anyMatch(row -> !row.read());
  }

  /** The newest that is seen here: what came later stays unread. */
  public long getNewest() {
    return rows.isEmpty() ? 0 : rows.get(0).id();
  }

  /** Back to the first page, from any later one. */
  public String getFirst() {
    return after == null ? null : here().toString();
  }

  private Address here() {
    return Address.of("/notifications").and("filter", isUnread() ? "unread" : null);
  }

  public List<NotificationView> getRows() {
    return rows;
  }

  public String getNext() {
    return next;
  }

  public String getFilter() {
    return filter;
  }

  public void setFilter(String filter) {
    this.filter = filter;
  }

  public String getAfter() {
    return after;
  }

  public void setAfter(String after) {
    this.after = after;
  }

  public String getUntil() {
    return until;
  }

  public void setUntil(String until) {
    this.until = until;
  }
}
