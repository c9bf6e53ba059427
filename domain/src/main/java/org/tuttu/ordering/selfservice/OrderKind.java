package org.tuttu.ordering.selfservice;

/** Whether goods went out, came back, or only the books were put right. */
public enum OrderKind {
  SALE,
  RETURN,
  CORRECTION
}
