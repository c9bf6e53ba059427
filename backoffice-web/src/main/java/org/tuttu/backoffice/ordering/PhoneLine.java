package org.tuttu.backoffice.ordering;

import java.io.Serializable;
import java.math.BigDecimal;
import org.tuttu.catalog.StockRow;
import org.tuttu.catalog.selfservice.Charge;
import org.tuttu.catalog.selfservice.PriceTiers;
import org.tuttu.ordering.PhoneOrder;
import org.tuttu.shared.Money;
import org.tuttu.web.page.Formats;

/** So many pieces of a product, while staff take an order by telephone. */
public class PhoneLine implements Serializable {
  private static final long serialVersionUID = 1L;

  private final String number;
  private final String name;
  private final BigDecimal vatRate;
  private PriceTiers tiers;
  private Money price;
  private String priceText;
  private String nextText;
  private final String stockText;
  private Integer quantity = 1;

  PhoneLine(StockRow row, Formats formats) {
    number = row.number();
    name = row.name();
    vatRate = row.vatRate();
    tiers = PriceTiers.of(row.price());
    price(formats);
    stockText = formats.number(row.stock());
  }

  /** What it costs whom it is for. */
  void price(PriceTiers agreed, Formats formats) {
    tiers = agreed;
    price(formats);
  }

  /** By how many are wanted now. */
  void price(Formats formats) {
    price = tiers.at(Math.max(1, pieces()));
    priceText = formats.price(price);
    nextText = tiers.next(pieces()).map(tier -> formats.number(tier.from()) + ": " + formats.price(tier.price())).orElse("");
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

  /** From how many on one costs how much; empty where no further price begins. */
  public String getNextText() {
    return nextText;
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
