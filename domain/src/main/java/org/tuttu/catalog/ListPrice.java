package org.tuttu.catalog;

import static jakarta.persistence.FetchType.LAZY;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.tuttu.shared.FieldChange;
import org.tuttu.shared.RuleViolated;
import org.tuttu.shared.StaleData;

/** What a product costs in a price list, from so many pieces on, between two days. Of several that hold, the one that began last does. */
@Entity
@Table(name = "list_prices")
public class ListPrice {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "list_prices_seq")
  @SequenceGenerator(name = "list_prices_seq", allocationSize = 50)
  private Long id;

  @Version
  private long version;

  @Column(name = "price_list", nullable = false, updatable = false)
  private String priceList;

  @ManyToOne(fetch = LAZY, optional = false)
  @JoinColumn(name = "product_id", nullable = false, updatable = false)
  private Product product;

  @Column(name = "from_quantity", nullable = false)
  private int fromQuantity;

  @Column(nullable = false)
  private BigDecimal price;

  @Column(name = "valid_from", nullable = false)
  private LocalDate validFrom;

  @Column(name = "valid_until")
  private LocalDate validUntil;

  protected ListPrice() {}

  ListPrice(PriceList list, Product product, PriceInput input) {
    priceList = list.code();
    this.product = product;
    accept(input);
  }

  /** Takes the new facts and tells what they changed. */
  List<FieldChange> change(long seen, PriceInput input) {
    List<FieldChange> changes = differences(input);
    if (seen != version) {
      throw new StaleData(changes);
    }
    accept(input);
    return changes;
  }

  /** What it said, for the trail of its end. */
  List<FieldChange> gone(long seen) {
    if (seen != version) {
      throw new StaleData(List.of());
    }
    return said().stream().map(fact -> new FieldChange(fact.field(), fact.after(), null)).toList();
  }

  /** What it says, for the trail of its beginning. */
  List<FieldChange> said() {
    return Stream.of(
        new FieldChange("product", null, product.number()), new FieldChange("fromQuantity", null, Integer.toString(fromQuantity)),
        new FieldChange("price", null, plain(price)), new FieldChange("validFrom", null, validFrom.toString()),
        new FieldChange("validUntil", null, Objects.toString(validUntil, null))).filter(fact -> fact.after() != null).toList();
  }

  private List<FieldChange> differences(PriceInput input) {
    return Stream.of(
            new FieldChange("fromQuantity", Integer.toString(fromQuantity), Integer.toString(input.fromQuantity())),
            new FieldChange("price", plain(price), plain(input.price())),
            new FieldChange("validFrom", validFrom.toString(), Objects.toString(input.validFrom(), null)),
            new FieldChange("validUntil", Objects.toString(validUntil, null), Objects.toString(input.validUntil(), null)))
        .filter(change -> !Objects.equals(change.before(), change.after()))
        .toList();
  }

  private void accept(PriceInput input) {
    if (input.validUntil() != null && input.validUntil().isBefore(input.validFrom())) {
      throw RuleViolated.at("validUntil", "price.ends-before-it-begins", input.validFrom());
    }
    fromQuantity = input.fromQuantity();
    price = input.price();
    validFrom = input.validFrom();
    validUntil = input.validUntil();
  }

  private static String plain(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }

  String priceList() {
    return priceList;
  }

  Product product() {
    return product;
  }
}
