package org.tuttu.portal.ordering;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.tuttu.ordering.selfservice.MyOrders;
import org.tuttu.web.page.Notices;

/** Puts what an order held into the basket again. */
@Named
@RequestScoped
public class AgainPage {
  @Inject MyOrders orders;
  @Inject BasketMark mark;
  @Inject Notices notices;
  @Inject HttpServletRequest request;
  private String number;

  /** Who may only look is refused before they are asked. */
  public String load() {
    if (!Posted.is(request)) {
      orders.handled(number == null ? "" : number);
      return null;
    }
    mark.changes();
    var again = orders.reorder(number);
    if (again.missing().isEmpty()) {
      notices.say("basket.again", number);
    } else {
      notices.say("basket.again-without", number, String.join(", ", again.missing()));
    }
    return "/basket?faces-redirect=true";
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }
}
