package org.tuttu.ordering.selfservice;

/** What a line is: a product, or something that is no sale. */
public enum LineKind {
  PRODUCT,
  POSTAGE,
  FEE,
  DISCOUNT,
  CORRECTION
}
