package org.tuttu.exchange;

/** How far an import is. */
public enum ImportStatus {
  UPLOADED, CHECKING, CHECKED, RUNNING, PAUSED, DONE, CANCELLED, FAILED, UNDOING, UNDONE;

  /** Whether a node works on it. */
  public boolean isAtWork() {
    return this == CHECKING || this == RUNNING || this == UNDOING;
  }

  /** Whether nothing was brought in yet, so that everything about it can still be said otherwise. */
  public boolean isBefore() {
    return this == UPLOADED || this == CHECKED || this == FAILED;
  }
}
