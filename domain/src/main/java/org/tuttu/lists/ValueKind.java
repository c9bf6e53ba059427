package org.tuttu.lists;

/** How a column's values are read, compared and shown. */
public enum ValueKind {
  TEXT,
  /** One value of an enum. */
  CHOICE,
  /** A code of ISO 3166. */
  COUNTRY,
  /** In the form of E.164. */
  PHONE,
  NUMBER,
  /** On the shelf; null where nothing is counted. */
  PIECES,
  /** In percent. */
  PERCENT,
  MONEY,
  MOMENT,
  /** Without a time. */
  DAY,
  /** What the audit trail calls it. */
  ACTION,
  YES_NO,
  /** What changed, field by field: a JSON object of texts before, and one after. */
  CHANGES;

  public boolean isRange() {
    return this == NUMBER || this == PIECES || this == PERCENT || this == MONEY || this == MOMENT || this == DAY;
  }
}
