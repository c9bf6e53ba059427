package org.tuttu.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import org.tuttu.shared.FieldChange;
import org.tuttu.shared.Money;
import org.tuttu.shared.RuleViolated;
import org.tuttu.shared.StaleData;

/** Prices that some accounts pay. Its code and currency stay what they were when it was created. */
@Entity
@Table(name = "price_lists")
public class PriceList {

  /** Everybody's list, in each product's own currency. */
  public static final String STANDARD = "STANDARD";

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "price_lists_seq")
  @SequenceGenerator(name = "price_lists_seq", allocationSize = 50)
  private Long id;

  @Version
  private long version;

  @Column(nullable = false, unique = true, updatable = false)
  private String code;

  @Column(nullable = false)
  private String name;

  @Column(updatable = false)
  private String currency;

  protected PriceList() {}

  PriceList(PriceListInput input) {
    code = input.code();
    currency = currencyOf(input.currency());
    name = input.name().strip();
  }

  private static String currencyOf(String code) {
    try {
      return Money.zero(code).currency();
    } catch (IllegalArgumentException unknown) {
      throw RuleViolated.at("currency", "price-list.currency-unknown", code);
    }
  }

  /** Gives it another name; tells what changed. */
  List<FieldChange> rename(long seen, String wanted) {
    FieldChange change = new FieldChange("name", name, wanted.strip());
    if (seen != version) {
      throw new StaleData(List.of(change));
    }
    name = wanted.strip();
    return List.of(change);
  }

  String code() {
    return code;
  }

  /** In which a price of a product is; null when that is the product's. */
  String currency() {
    return currency;
  }
}
