package org.tuttu.portal.ordering;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tuttu.ordering.selfservice.MyOrders;
import org.tuttu.portal.Address;
import org.tuttu.web.page.Conflict;
import org.tuttu.web.page.Formats;
import org.tuttu.web.page.Notices;

/** Asks before an order is cancelled. */
@Named
@RequestScoped
public class CancelPage {
  @Inject MyOrders orders;
  @Inject Formats formats;
  @Inject Notices notices;
  @Inject Conflict conflict;
  private String number;
  private long version;
  private String status;
  private String gross;

  /** An order that can no longer be cancelled has its own page to say so. */
  public String load() {
    var order = orders.handled(number == null ? "" : number);
    if (!order.isChangeable()) {
      return there();
    }
    version = order.version();
    return null;
  }

  /** Tells what has become of the order, also after a refusal: what is sent next is about what the user sees now. */
  public void show() {
    var order = orders.details(number);
    if (conflict.isFound()) {
      version = order.version();
    }
    status = formats.name(order.status());
    gross = formats.money(order.total().gross());
  }

  public String cancel() {
    orders.cancel(number, version);
    notices.say("order.cancelled", number);
    return there();
  }

  private String there() {
    return Address.of("/orders/order").and("number", number).and("faces-redirect", "true").toString();
  }

  public String getStatus() {
    return status;
  }

  public String getGross() {
    return gross;
  }

  public long getVersion() {
    return version;
  }

  public void setVersion(long version) {
    this.version = version;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }
}
