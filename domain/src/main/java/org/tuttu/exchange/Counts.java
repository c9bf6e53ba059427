package org.tuttu.exchange;

/** What became of rows, or would. */
public record Counts(long created, long changed, long unchanged, long refused) {

  /** All of them. */
  public long total() {
    return created + changed + unchanged + refused;
  }
}
