package org.tuttu.backoffice.ordering;

import java.io.Serializable;
import java.math.BigDecimal;
import org.tuttu.catalog.StockRow;
import org.tuttu.catalog.selfservice.Charge;
import org.tuttu.ordering.PhoneOrder;
import org.tuttu.shared.Money;
import org.tuttu.web.page.Formats;

/** So many pieces of a product, while staff take an order by telephone. */
public class PhoneLine implements Serializable {
  private static final long serialVersionUID = 1L;

  private final String number;
  private final String name;
  private final Money price;
  private final BigDecimal vatRate;
  private final String priceText;
  private final String stockText;
  private Integer quantity = 1;

  PhoneLine(StockRow row, Formats formats) {
    number = row.number();
    name = row.name();
    price = row.price();
    vatRate = row.vatRate();
    priceText = formats.price(row.price());
    stockText = formats.number(row.stock());
  }

  void oneMore() {
    quantity = quantity == null ? 1 : quantity + 1;
  }

  Charge charge() {
    return Charge.of(price, pieces(), vatRate);
  }

  PhoneOrder.Line line() {
    return new PhoneOrder.Line(number, pieces());
  }

  private int pieces() {
    return quantity == null ? 0 : quantity;
  }

  String currency() {
    return price.currency();
  }

  BigDecimal vatRate() {
    return vatRate;
  }

  public String getNumber() {
    return number;
  }

  public String getName() {
    return name;
  }

  public String getPriceText() {
    return priceText;
  }

  /** Pieces on hand; empty where nothing is counted. */
  public String getStockText() {
    return stockText;
  }

  public Integer getQuantity() {
    return quantity;
  }

  public void setQuantity(Integer quantity) {
    this.quantity = quantity;
  }
}
