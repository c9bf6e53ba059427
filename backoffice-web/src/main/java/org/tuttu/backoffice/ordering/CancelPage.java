package org.tuttu.backoffice.ordering;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.cdi.ViewScoped;
import org.tuttu.backoffice.Wording;
import org.tuttu.ordering.OrderQueries;
import org.tuttu.ordering.Orders;
import org.tuttu.web.page.Formats;
import org.tuttu.web.page.Notices;
import org.tuttu.web.page.PageAddress;

/** Calls back what has not left of an order, with a reason that the customer reads. */
@Named
@ViewScoped(saveInViewState = true)
public class CancelPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject OrderQueries queries;
  @Inject Orders orders;
  @Inject Formats formats;
  @Inject Wording wording;
  @Inject Notices notices;
  private String number;
  private long version;
  private String reason;
  private transient OrderView order;

  public void load() {
    order = OrderView.of(queries.details(number == null ? "" : number), formats, wording);
    version = order.version();
  }

  /** After a refusal the page shows what stands now, and the next try is about that. */
  public void refresh() {
    if (order == null) {
      load();
    }
  }

  public String cancel() {
    orders.cancel(number, version, reason);
    notices.say("page.order.cancelled", number);
    return PageAddress.of("/orders/order").with("number", number).redirect();
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
