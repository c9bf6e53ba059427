package org.tuttu.system.crowd;

/**
 * What somebody ordered or sent back.
 *
 * @param returned  whether it came back: the quantities are negative then
 * @param cancelled whether it was given up the day after
 */
record Draft(boolean returned, boolean cancelled, Assortment.Product[] products, int[] quantities) {
  /** The line's net in cents. */
  long net(int line) {
    return products[line].price() * quantities[line];
  }

  /** The line's VAT in cents, half up as every order's is. */
  long vat(int line) {
    long net = net(line);
    long magnitude = (Math.abs(net) * products[line].vat() + 500) / 1000;
    return net < 0 ? -magnitude : magnitude;
  }
}
