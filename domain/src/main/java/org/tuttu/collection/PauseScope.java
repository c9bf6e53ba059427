package org.tuttu.collection;

/** What nobody is reminded of for a while. */
public enum PauseScope {
  ACCOUNT,
  INVOICE
}
