package org.tuttu.portal.ordering;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tuttu.ordering.selfservice.MyOrders;
import org.tuttu.shared.NotFound;
import org.tuttu.web.page.Formats;
import org.tuttu.web.page.Look;

/** One order. */
@Named
@RequestScoped
public class OrderPage {
  @Inject MyOrders orders;
  @Inject Formats formats;
  @Inject Look look;
  private String number;
  private OrderView order;

  /** @throws NotFound when the customer has no such order */
  public void load() {
    order = OrderView.of(orders.details(number == null ? "" : number), formats, look.getLocale());
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
}
