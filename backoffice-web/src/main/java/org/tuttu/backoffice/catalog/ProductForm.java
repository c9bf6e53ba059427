package org.tuttu.backoffice.catalog;

import java.io.Serializable;
import java.math.BigDecimal;
import org.tuttu.catalog.ProductFacts;

/** What managers type about a product. */
public class ProductForm implements Serializable {
  private static final long serialVersionUID = 1L;

  private String category;
  private String name;
  private String description;
  private BigDecimal price;
  private BigDecimal vatRate;

  static ProductForm of(ProductFacts facts) {
    var form = new ProductForm();
    form.category = facts.category();
    form.name = facts.name();
    form.description = facts.description();
    form.price = withoutEmptyDecimals(facts.price(), 2);
    form.vatRate = withoutEmptyDecimals(facts.vatRate(), 0);
    return form;
  }

  /** As people write it: 12.5000 as 12.50, 25.50 percent as 25.5. */
  private static BigDecimal withoutEmptyDecimals(BigDecimal number, int atLeast) {
    var shortest = number.stripTrailingZeros();
    return shortest.scale() < atLeast ? shortest.setScale(atLeast) : shortest;
  }

  ProductFacts facts() {
    return new ProductFacts(category, name, description, price, vatRate);
  }

  public String getCategory() {
    return category;
  }

  public void setCategory(String category) {
    this.category = category;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getDescription() {
    return description;
  }

  public void setDescription(String description) {
    this.description = description;
  }

  public BigDecimal getPrice() {
    return price;
  }

  public void setPrice(BigDecimal price) {
    this.price = price;
  }

  public BigDecimal getVatRate() {
    return vatRate;
  }

  public void setVatRate(BigDecimal vatRate) {
    this.vatRate = vatRate;
  }
}
