package org.tuttu.ordering.selfservice;

/** How something is that came back. */
public enum ReturnCondition {
  AS_NEW,
  OPENED,
  DAMAGED
}
