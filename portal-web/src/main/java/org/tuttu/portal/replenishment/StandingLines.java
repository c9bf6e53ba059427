package org.tuttu.portal.replenishment;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.tuttu.portal.ordering.Quantity;
import org.tuttu.replenishment.selfservice.CheckedLine;
import org.tuttu.replenishment.selfservice.LineChecks;
import org.tuttu.replenishment.selfservice.WantedLine;
import org.tuttu.shared.RuleViolated;

/** The products of a standing order's form, and the fields by which another one comes to them. */
public class StandingLines implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int MOST = 100_000;

  private final List<Line> all = new ArrayList<>();
  private String product;
  private String pieces = "1";

  /** A line of the form. */
  public static class Line implements Serializable {
    private static final long serialVersionUID = 1L;
    private final String number;
    private final String name;
    private String quantity;

    Line(String number, String name, int quantity) {
      this.number = number;
      this.name = name;
      this.quantity = Integer.toString(quantity);
    }

    public String getNumber() {
      return number;
    }

    public String getName() {
      return name;
    }

    public String getQuantity() {
      return quantity;
    }

    public void setQuantity(String quantity) {
      this.quantity = quantity;
    }
  }

  /** A product that is there already stays as it is. */
  void put(String number, String name, int quantity) {
    if (all.stream().noneMatch(line -> line.getNumber().equals(number))) {
      all.add(new Line(number, name, quantity));
    }
  }

  /** Any product by its number, in whole packs; pieces of one that is there already are added to it. Without a number nothing happens. */
  void addTyped(LineChecks checks, String account) {
    if (product == null || product.isBlank()) {
      return;
    }
    var wanted = Quantity.of(pieces);
    if (wanted < 1 || wanted > MOST) {
      throw RuleViolated.at("pieces", "basket.quantity", MOST);
    }
    var found = checks.check(account, List.of(WantedLine.of(product.strip(), wanted))).get(0);
    switch (found.state()) {
      case UNKNOWN -> throw RuleViolated.at("product", "order-list.no-product", product.strip());
      case NOT_ON_SALE -> throw RuleViolated.at("product", "product.not-on-sale", found.name());
      case NOT_PAYABLE -> throw RuleViolated.at("product", "standing.not-payable", found.name());
      case AVAILABLE, TOO_FEW_LEFT, SOLD_OUT -> take(found);
    }
    product = null;
    pieces = "1";
  }

  private void take(CheckedLine found) {
    all.stream().filter(line -> line.getNumber().equals(found.number())).findFirst().ifPresentOrElse(
        line -> line.setQuantity(Integer.toString(Math.max(0, Quantity.of(line.getQuantity())) + found.quantity())),
        () -> all.add(new Line(found.number(), found.name(), found.quantity())));
  }

  /** Without those that have a quantity of zero. */
  List<WantedLine> wanted() {
    return all.stream().filter(line -> Quantity.of(line.getQuantity()) != 0).map(line -> WantedLine.of(line.getNumber(), Quantity.of(line.getQuantity()))).toList();
  }

  public List<Line> getAll() {
    return all;
  }

  public String getProduct() {
    return product;
  }

  public void setProduct(String product) {
    this.product = product;
  }

  public String getPieces() {
    return pieces;
  }

  public void setPieces(String pieces) {
    this.pieces = pieces;
  }
}
