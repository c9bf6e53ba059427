package org.tuttu.shared;

/** The order of names, in SQL: that of their letters, without accents or case. Indexes are made of this expression. */
public final class NameOrder {

  private NameOrder() {
  }

  /** @param name an expression without a collation of its own */
  public static String of(String name) {
    return "searchable(" + name + ") collate \"C\"";
  }
}
