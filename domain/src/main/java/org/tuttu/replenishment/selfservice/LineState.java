package org.tuttu.replenishment.selfservice;

/** Whether a line could be ordered now. */
public enum LineState {
  AVAILABLE,
  TOO_FEW_LEFT,
  SOLD_OUT,
  NOT_ON_SALE,
  NOT_PAYABLE,
  UNKNOWN
}
