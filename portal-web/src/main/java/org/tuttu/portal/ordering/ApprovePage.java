package org.tuttu.portal.ordering;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.cdi.ViewScoped;
import org.tuttu.ordering.selfservice.MyApprovals;
import org.tuttu.portal.Address;
import org.tuttu.portal.PortalTexts;
import org.tuttu.web.page.Formats;
import org.tuttu.web.page.Notices;

/** An owner decides whether a colleague's order goes on. What is decided is the order that was on the screen. */
@Named
@ViewScoped(saveInViewState = true)
public class ApprovePage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject MyApprovals approvals;
  @Inject Formats formats;
  @Inject PortalTexts texts;
  @Inject Notices notices;
  private String number;
  private long version;
  private String reason;
  private boolean waiting;
  private transient OrderView order;

  public void load() {
    order = OrderView.of(approvals.details(number == null ? "" : number), formats, texts);
    version = order.version();
    waiting = order.waiting();
  }

  /** After a refusal the page shows the order as it is now, and the next decision is about that. */
  public void refresh() {
    if (order == null) {
      load();
    }
  }

  public String approve() {
    approvals.approve(number, version);
    return done("page.approve.approved");
  }

  public String refuse() {
    approvals.refuse(number, version, reason);
    return done("page.approve.refused");
  }

  private String done(String notice) {
    notices.say(notice, number);
    return Address.of("/orders/order").and("number", number).and("faces-redirect", "true").toString();
  }

  /** Whether it was still to be decided when it was shown. */
  public boolean isWaiting() {
    return waiting;
  }

  public OrderView getOrder() {
    return order;
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
