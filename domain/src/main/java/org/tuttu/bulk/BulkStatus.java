package org.tuttu.bulk;

/** How far a job is. */
public enum BulkStatus {
  RUNNING, DONE, CANCELLED, UNDOING, UNDONE;

  public boolean isAtWork() {
    return this == RUNNING || this == UNDOING;
  }
}
