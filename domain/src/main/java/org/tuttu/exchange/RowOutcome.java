package org.tuttu.exchange;

/** What became of a row, or would. */
public enum RowOutcome {
  CREATED, CHANGED, UNCHANGED, REFUSED
}
