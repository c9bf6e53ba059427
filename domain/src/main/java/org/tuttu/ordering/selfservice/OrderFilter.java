package org.tuttu.ordering.selfservice;

/** Which of one's orders: those that are on their way, or all. */
public enum OrderFilter {
  OPEN,
  ALL
}
