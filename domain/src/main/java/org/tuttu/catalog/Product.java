package org.tuttu.catalog;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.tuttu.catalog.selfservice.ProductKind;
import org.tuttu.shared.FieldChange;
import org.tuttu.shared.Money;
import org.tuttu.shared.RuleViolated;

/** Something sold: its number, kind and currency stay what they were when it was created; the rest can be edited. */
@Entity
@Table(name = "products")
public class Product {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "products_seq")
  @SequenceGenerator(name = "products_seq", allocationSize = 50)
  private Long id;

  @Version
  private long version;

  @Column(nullable = false, unique = true, updatable = false)
  private String number;

  @Enumerated(STRING)
  @Column(nullable = false, updatable = false)
  private ProductKind kind;

  private String category;

  @Column(nullable = false)
  private String name;

  private String description;

  @Column(nullable = false)
  private BigDecimal price;

  @Column(nullable = false, updatable = false)
  private String currency;

  @Column(name = "vat_rate", nullable = false)
  private BigDecimal vatRate;

  // Sales change it many times a day, by SQL and without a new version: an edit must neither lose a sale nor be refused because of one.
  @Column(updatable = false)
  private Integer stock;

  // How it comes is edited by itself, by SQL.
  @Column(insertable = false, updatable = false)
  private int pack = 1;

  @Column(name = "on_sale", nullable = false)
  private boolean onSale;

  protected Product() {}

  Product(NewProduct input) {
    number = input.number();
    kind = input.kind();
    currency = Money.zero(input.currency()).currency();
    stock = kind.isCounted() ? Integer.valueOf(input.stock() == null ? 0 : input.stock()) : null;
    if (stock != null && stock < 0) {
      throw new RuleViolated("product.stock-negative", number, stock);
    }
    onSale = true;
    accept(input.facts());
  }

  /** Takes the new facts and tells which fields they changed. */
  List<FieldChange> edit(ProductFacts facts) {
    List<FieldChange> changes = differences(facts);
    accept(facts);
    return changes;
  }

  /** The fields in which the facts differ from what stands here: here before, there after. */
  List<FieldChange> differences(ProductFacts facts) {
    return Stream.of(
            new FieldChange("category", category, blankToNull(facts.category())),
            new FieldChange("name", name, facts.name()),
            new FieldChange("description", description, blankToNull(facts.description())),
            new FieldChange("price", plain(price), plain(facts.price())),
            new FieldChange("vatRate", plain(vatRate), plain(facts.vatRate())))
        .filter(change -> !Objects.equals(change.before(), change.after()))
        .toList();
  }

  void takeOffSale() {
    if (!onSale) {
      throw new RuleViolated("product.not-on-sale", name);
    }
    onSale = false;
  }

  void putOnSale() {
    if (onSale) {
      throw new RuleViolated("product.on-sale", name);
    }
    onSale = true;
  }

  private void accept(ProductFacts facts) {
    if (facts.name() == null || facts.name().isBlank()) {
      throw new RuleViolated("product.name-missing", number);
    }
    if (facts.price() == null || facts.price().signum() < 0) {
      throw new RuleViolated("product.price-negative", number);
    }
    if (facts.vatRate() == null || facts.vatRate().signum() < 0 || facts.vatRate().compareTo(BigDecimal.valueOf(100)) > 0) {
      throw new RuleViolated("product.vat-rate", number);
    }
    category = blankToNull(facts.category());
    name = facts.name().strip();
    description = blankToNull(facts.description());
    price = facts.price();
    vatRate = facts.vatRate();
  }

  private static String blankToNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private static String plain(BigDecimal value) {
    return value == null ? null : value.stripTrailingZeros().toPlainString();
  }

  public Long id() {
    return id;
  }

  long version() {
    return version;
  }

  public String number() {
    return number;
  }

  public String name() {
    return name;
  }

  /** Net, for one piece. */
  public Money price() {
    return Money.of(price, currency);
  }

  /** In percent. */
  public BigDecimal vatRate() {
    return vatRate;
  }

  /** Pieces on hand when it was read; null where nothing is counted. */
  /** Whether pieces of it can be counted: not of a service. */
  boolean isCounted() {
    return kind.isCounted();
  }

  /** It is not ordered by the piece: it has plans. */
  public boolean isSubscription() {
    return kind == ProductKind.SUBSCRIPTION;
  }

  public Integer stock() {
    return stock;
  }

  /** It is sold in so many pieces, or a multiple. */
  public int pack() {
    return pack;
  }

  public boolean isOnSale() {
    return onSale;
  }
}
