package org.tuttu.ordering.selfservice;

/**
 * How far the pieces of a line have come.
 *
 * @param shipped   all that left the house, with what has arrived
 * @param delivered what has arrived
 * @param cancelled what was ordered and will not come
 */
public record LineProgress(int shipped, int delivered, int cancelled) {

  public int onItsWay() {
    return shipped - delivered;
  }
}
