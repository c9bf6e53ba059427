package org.tuttu.ordering.selfservice;

/** What happened to an order: it reached a status, or something else while that lasted. */
public enum OrderEventKind {
  REACHED,
  ARRIVED,
  REST_CANCELLED,
  PUT_BACK,
  CHANGED,
  APPROVED,
  REFUSED
}
