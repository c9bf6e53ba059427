package org.tuttu.lists;

/** How many records a list has, as far as it is known without counting a large table. */
public record About(long number, Certainty certainty) {

  /** How true a number is. */
  public enum Certainty { EXACTLY, AT_LEAST, ABOUT }
}
