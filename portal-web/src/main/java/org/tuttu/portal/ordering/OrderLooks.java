package org.tuttu.portal.ordering;

import org.tuttu.ordering.selfservice.OrderEventKind;
import org.tuttu.ordering.selfservice.OrderStatus;

/** How a state and an event of an order look, wherever they show. */
public final class OrderLooks {
  private OrderLooks() {}

  /** A badge's colour. */
  public static String tone(OrderStatus status) {
    return switch (status) {
      case WAITING -> "warn";
      case PLACED -> "neutral";
      case CONFIRMED, PICKING, PARTLY_SHIPPED, SHIPPED -> "info";
      case DELIVERED -> "good";
      case CANCELLED -> "bad";
    };
  }

  public static String tone(OrderEventKind kind, OrderStatus status) {
    return switch (kind) {
      case REACHED -> tone(status);
      case ARRIVED, APPROVED -> "good";
      case REST_CANCELLED, REFUSED -> "bad";
      case PUT_BACK, CHANGED -> "neutral";
    };
  }

  public static String icon(OrderEventKind kind, OrderStatus status) {
    return switch (kind) {
      case REACHED -> icon(status);
      case ARRIVED, APPROVED -> "check";
      case REST_CANCELLED, REFUSED -> "close";
      case PUT_BACK -> "history";
      case CHANGED -> "edit";
    };
  }

  private static String icon(OrderStatus status) {
    return switch (status) {
      case WAITING -> "clock";
      case PLACED -> "basket";
      case CONFIRMED, DELIVERED -> "check";
      case PICKING -> "box";
      case PARTLY_SHIPPED, SHIPPED -> "truck";
      case CANCELLED -> "close";
    };
  }
}
