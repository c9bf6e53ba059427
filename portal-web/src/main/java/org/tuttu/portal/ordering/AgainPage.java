package org.tuttu.portal.ordering;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import org.tuttu.ordering.selfservice.LineKind;
import org.tuttu.ordering.selfservice.MyOrders;
import org.tuttu.ordering.selfservice.OrderLineRow;
import org.tuttu.portal.PortalTexts;
import org.tuttu.portal.replenishment.CheckedView;
import org.tuttu.replenishment.selfservice.LineChecks;
import org.tuttu.replenishment.selfservice.WantedLine;
import org.tuttu.web.page.Formats;
import org.tuttu.web.page.Notices;

/** Shows what has changed since an order was placed, and puts what it held into the basket again. */
@Named
@RequestScoped
public class AgainPage {
  @Inject MyOrders orders;
  @Inject LineChecks checks;
  @Inject BasketMark mark;
  @Inject Notices notices;
  @Inject Formats formats;
  @Inject PortalTexts texts;
  @Inject HttpServletRequest request;
  private String number;
  private List<CheckedView> rows = List.of();

  /** Who may only look is refused before they are asked. */
  public String load() {
    check();
    if (!Posted.is(request)) {
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

  /** The same product on several lines is one; of a very long order, the first lines are shown. */
  private void check() {
    var order = orders.handled(number == null ? "" : number);
    var wanted = new LinkedHashMap<String, WantedLine>();
    for (OrderLineRow line : order.lines()) {
      if (line.kind() == LineKind.PRODUCT && line.quantity() > 0) {
        wanted.merge(line.productNumber(), new WantedLine(line.productNumber(), line.quantity(), line.unitPrice().amount()),
            (one, more) -> new WantedLine(one.number(), Math.min(100_000, one.quantity() + more.quantity()), one.oldPrice()));
      }
    }
    rows = checks.check(order.accountNumber(), wanted.values().stream().limit(LineChecks.MOST).toList()).stream()
        .map(line -> CheckedView.of(line, formats, texts)).toList();
  }

  public List<CheckedView> getRows() {
    return rows;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }
}
