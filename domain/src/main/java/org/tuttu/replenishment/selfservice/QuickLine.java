package org.tuttu.replenishment.selfservice;

import java.io.Serializable;

/**
 * A line of what somebody pasted or sent: a product number and how many.
 *
 * @param line     where it first stood, counted from 1
 * @param quantity whole pieces; zero when what stood there is no quantity
 * @param typed    what stood there for the quantity, where it is none or no whole number; otherwise null
 */
public record QuickLine(int line, String number, int quantity, String typed) implements Serializable {

  public boolean isUnderstood() {
    return quantity > 0;
  }
}
