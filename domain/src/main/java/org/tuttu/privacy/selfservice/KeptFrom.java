package org.tuttu.privacy.selfservice;

/** From when the time counts for which something is kept. */
public enum KeptFrom {
  /** As long as the relationship lasts. */
  RELATIONSHIP,
  RECORD,
  YEAR_END
}
