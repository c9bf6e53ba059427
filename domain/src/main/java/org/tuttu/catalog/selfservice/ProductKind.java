package org.tuttu.catalog.selfservice;

/** What kind of thing is sold; only goods are counted in a stock. */
public enum ProductKind {
  GOODS,
  SERVICE,
  SUBSCRIPTION;

  public boolean isCounted() {
    return this == GOODS;
  }
}
