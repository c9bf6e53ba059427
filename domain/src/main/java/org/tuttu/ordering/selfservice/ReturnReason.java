package org.tuttu.ordering.selfservice;

/** Why something is sent back. */
public enum ReturnReason {
  DAMAGED,
  WRONG_ITEM,
  NOT_AS_DESCRIBED,
  NOT_NEEDED,
  OTHER
}
