package org.tuttu.replenishment.selfservice;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * So many pieces of a product, as somebody names it.
 *
 * @param number   the product's, in capitals or not
 * @param oldPrice what one cost when it was last agreed to, net; null when it never was
 */
public record WantedLine(String number, int quantity, BigDecimal oldPrice) implements Serializable {

  public static WantedLine of(String number, int quantity) {
    return new WantedLine(number, quantity, null);
  }
}
