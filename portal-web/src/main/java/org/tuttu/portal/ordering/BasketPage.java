package org.tuttu.portal.ordering;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import org.tuttu.ordering.selfservice.Basket;
import org.tuttu.ordering.selfservice.MyBasket;
import org.tuttu.web.page.Formats;
import org.tuttu.web.page.Notices;

/** The basket: change quantities, remove, go to the checkout. */
@Named
@ViewScoped(saveInViewState = true)
public class BasketPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject MyBasket basket;
  @Inject BasketMark mark;
  @Inject Formats formats;
  @Inject Notices notices;
  private List<BasketLineForm> lines = List.of();
  private Totals totals;
  private boolean orderable;

  public void load() {
    Basket now = basket.view();
    lines = now.lines().stream().map(line -> new BasketLineForm(line, formats)).toList();
    totals = Totals.of(now, formats);
    orderable = now.isOrderable();
    mark.is(lines.size());
  }

  public String update() {
    change();
    notices.say("basket.updated");
    return here();
  }

  public String remove(BasketLineForm line) {
    mark.changes();
    basket.remove(line.getNumber());
    notices.say("basket.removed", line.getName());
    return here();
  }

  /** Typed quantities count, also where only the checkout was pressed. */
  public String checkout() {
    change();
    return "/checkout?faces-redirect=true";
  }

  private void change() {
    mark.changes();
    lines.stream().filter(BasketLineForm::isChanged).forEach(line -> basket.change(line.getNumber(), line.wanted()));
  }

  private static String here() {
    return "/basket?faces-redirect=true";
  }

  public List<BasketLineForm> getLines() {
    return lines;
  }

  public Totals getTotals() {
    return totals;
  }

  public boolean isOrderable() {
    return orderable;
  }
}
