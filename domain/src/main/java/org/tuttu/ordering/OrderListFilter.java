package org.tuttu.ordering;

import org.tuttu.ordering.selfservice.OrderStatus;

/**
 * Which orders; null or blank means any.
 *
 * @param q              the start of an order's number, or part of a customer's number or name
 * @param customerNumber a customer's whole number
 */
public record OrderListFilter(OrderStatus status, String q, String customerNumber) {

  public static OrderListFilter any() {
    return new OrderListFilter(null, null, null);
  }
}
