package org.tuttu.portal.ordering;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tuttu.ordering.selfservice.MyOrders;
import org.tuttu.ordering.selfservice.OrderStatus;
import org.tuttu.shared.NotFound;
import org.tuttu.web.address.AddressText;
import org.tuttu.web.page.Formats;
import org.tuttu.web.page.Look;

/** The confirmation right after an order was placed. */
@Named
@RequestScoped
public class PlacedPage {
  @Inject MyOrders orders;
  @Inject Formats formats;
  @Inject Look look;
  private String number;
  private View order;

  /** An order that was just placed, ready to print. */
  public record View(String number, boolean waiting, String placed, String gross, String reference, String delivery) {}

  /** @throws NotFound when the customer has no such order */
  public void load() {
    var placed = orders.placed(number == null ? "" : number);
    order = new View(placed.number(), placed.status() == OrderStatus.WAITING, formats.dateTime(placed.placedAt()), formats.money(placed.gross()), placed.reference(),
        AddressText.lines(placed.delivery(), look.getLocale()));
  }

  public View getOrder() {
    return order;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }
}
