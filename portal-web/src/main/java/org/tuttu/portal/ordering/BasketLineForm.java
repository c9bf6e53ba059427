package org.tuttu.portal.ordering;

import java.io.Serializable;
import org.tuttu.ordering.selfservice.BasketHint;
import org.tuttu.ordering.selfservice.BasketLine;
import org.tuttu.portal.Address;
import org.tuttu.web.page.Formats;

/** A line of the basket: what is shown of it, and how many are wanted. */
public class BasketLineForm implements Serializable {
  private static final long serialVersionUID = 1L;

  private final String number;
  private final String name;
  private final String unitPrice;
  private final String oldPrice;
  private final String nextFrom;
  private final String nextPrice;
  private final String vatRate;
  private final String net;
  private final String hint;
  private final Integer left;
  private final boolean obstacle;
  private final int before;
  private String quantity;

  BasketLineForm(BasketLine line, Formats formats) {
    number = line.number();
    name = line.name();
    unitPrice = formats.price(line.unitPrice());
    oldPrice = line.hint() == BasketHint.PRICE_CHANGED ? formats.price(line.oldPrice()) : null;
    nextFrom = line.next() == null ? null : formats.number(line.next().from());
    nextPrice = line.next() == null ? null : formats.price(line.next().price());
    vatRate = formats.percent(line.vatRate());
    net = formats.money(line.charge().net());
    hint = line.hint() == BasketHint.NONE ? null : formats.name(line.hint());
    left = line.left();
    obstacle = line.hint().isObstacle();
    before = line.quantity();
    quantity = Integer.toString(before);
  }

  int wanted() {
    return Quantity.of(quantity);
  }

  boolean isChanged() {
    return wanted() != before;
  }

  public String getHref() {
    return Address.of("/catalogue/product").and("number", number).toString();
  }

  public String getNumber() {
    return number;
  }

  public String getName() {
    return name;
  }

  public String getUnitPrice() {
    return unitPrice;
  }

  /** What it cost when it was put here, where that differs; otherwise null. */
  public String getOldPrice() {
    return oldPrice;
  }

  /** How many cost less, or more, than so many; null when no further price begins. */
  public String getNextFrom() {
    return nextFrom;
  }

  public String getNextPrice() {
    return nextPrice;
  }

  public String getVatRate() {
    return vatRate;
  }

  public String getNet() {
    return net;
  }

  public String getHint() {
    return hint;
  }

  public Integer getLeft() {
    return left;
  }

  public boolean isObstacle() {
    return obstacle;
  }

  public String getQuantity() {
    return quantity;
  }

  public void setQuantity(String quantity) {
    this.quantity = quantity;
  }
}
