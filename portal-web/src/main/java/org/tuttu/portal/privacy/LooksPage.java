package org.tuttu.portal.privacy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tuttu.portal.PortalTexts;
import org.tuttu.privacy.selfservice.MyPrivacy;
import org.tuttu.shared.PageRequest;
import org.tuttu.web.page.Formats;

/** Who of the staff looked at the customer's data, and when; the newest first. */
@Named
@RequestScoped
public class LooksPage {
  @Inject MyPrivacy privacy;
  @Inject PortalTexts texts;
  @Inject Formats formats;
  private String after;
  private List<LookView> rows;
  private String next;

  /** A look, ready to print. */
  public record LookView(String when, String who) {}

  public void load() {
    var page = privacy.looks(PageRequest.after(after));
    rows = page.rows().stream().map(look -> new LookView(formats.dateTime(look.at()), look.by() == null ? texts.text("page.looks.staff") : look.by())).toList();
    next = page.hasNext() ? "/privacy/looks?after=" + page.next() : null;
  }

  public List<LookView> getRows() {
    return rows;
  }

  public String getNext() {
    return next;
  }

  /** Back to the first page, from any later one. */
  public String getFirst() {
    return after == null ? null : "/privacy/looks";
  }

  public String getAfter() {
    return after;
  }

  public void setAfter(String after) {
    this.after = after;
  }
}
