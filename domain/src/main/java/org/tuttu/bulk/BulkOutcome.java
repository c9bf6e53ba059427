package org.tuttu.bulk;

/** What became of a record. */
public enum BulkOutcome {
  WAITING, DONE,
  /** It was so already. */
  UNCHANGED,
  REFUSED, UNDONE,
  /** Not undone, as somebody changed it since. */
  LEFT
}
