package org.tuttu.ordering.selfservice;

import java.util.List;

/**
 * What the home page tells of one's orders.
 *
 * @param open   how many are on their way, at most {@value #COUNTED}
 * @param isMore whether there are more than that
 */
public record OrdersSummary(int open, boolean isMore, List<OrderRow> latest) {

  static final int COUNTED = 20;
}
