package org.tuttu.catalog.selfservice;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tuttu.shared.Money;

/**
 * What one piece costs an account, by how many are bought in one line.
 *
 * @param tiers the smallest quantity first, each at another price than the one before; empty when the account cannot pay for it
 */
public record PriceTiers(List<Tier> tiers) implements Serializable {

  /** So many pieces, or more, cost so much each, net and exact. */
  public record Tier(int from, Money price) implements Serializable {}

  public PriceTiers {
    tiers = List.copyOf(tiers);
  }

  /** The same for any quantity. */
  public static PriceTiers of(Money price) {
    return new PriceTiers(List.of(new Tier(1, price)));
  }

  /**
   * The standard prices, up to the quantity from which the account's own list has prices; from there on the list alone. Standard prices are in the product's
   * currency, so that an account in another one pays by its list or not at all.
   *
   * @param price    the product's own, for one piece
   * @param currency the product's
   * @param own      the account's currency; null for a visitor, who sees the standard prices
   * @param steps    what {@code PriceSql} reads: {@code s} or {@code l} for the standard or the account's list, the quantity, a colon and the price, with spaces
   *                 between; a later one for the same quantity holds. Null for none
   */
  public static PriceTiers of(BigDecimal price, String currency, String own, String steps) {
    TreeMap<Integer, BigDecimal> standard = new TreeMap<>();
    TreeMap<Integer, BigDecimal> listed = new TreeMap<>();
    standard.put(1, price);
    for (String step : steps == null ? new String[0] : steps.split(" ")) {
      int colon = step.indexOf(':');
      (step.charAt(0) == 's' ? standard : listed).put(Integer.valueOf(step.substring(1, colon)), new BigDecimal(step.substring(colon + 1)));
    }
    TreeMap<Integer, BigDecimal> all = new TreeMap<>();
    if (own == null || own.equals(currency)) {
      all.putAll(listed.isEmpty() ? standard : standard.headMap(listed.firstKey()));
    }
    all.putAll(listed);
    return all.containsKey(1) ? of(all, own == null ? currency : own) : new PriceTiers(List.of());
  }

  private static PriceTiers of(Map<Integer, BigDecimal> prices, String currency) {
    List<Tier> tiers = new ArrayList<>();
    prices.forEach((from, price) -> {
      Money money = Money.of(price, currency);
      if (tiers.isEmpty() || !tiers.get(tiers.size() - 1).price().equals(money)) {
        tiers.add(new Tier(from, money));
      }
    });
    return new PriceTiers(tiers);
  }

  /** Whether the account can pay for it. */
  public boolean isOffered() {
    return !tiers.isEmpty();
  }

  /**
   * What one of so many pieces costs.
   *
   * @throws IllegalStateException when the account cannot pay for it
   */
  public Money at(int quantity) {
    Money price = null;
    for (Tier tier : tiers) {
      if (price == null || tier.from() <= quantity) {
        price = tier.price();
      }
    }
    if (price == null) {
      throw new IllegalStateException("this is not offered");
    }
    return price;
  }

  /** The price that more pieces would have. */
  public Optional<Tier> next(int quantity) {
    return tiers.stream().filter(tier -> tier.from() > quantity).findFirst();
  }

  /** What differs from the price of one piece. */
  public List<Tier> more() {
    return tiers.isEmpty() ? tiers : tiers.subList(1, tiers.size());
  }
}
