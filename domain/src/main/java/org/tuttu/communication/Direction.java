package org.tuttu.communication;

/** Who sought the contact: the customer (in) or we (out). */
public enum Direction {
  IN,
  OUT
}
