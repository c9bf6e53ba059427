package org.tuttu.exchange;

/** What says that a row is about a customer whom we know. Each row must have it. */
public enum KnownBy {
  NUMBER(CustomerField.NUMBER), BUSINESS_ID(CustomerField.BUSINESS_ID), EMAIL(CustomerField.EMAIL);

  private final CustomerField field;

  KnownBy(CustomerField field) {
    this.field = field;
  }

  public CustomerField field() {
    return field;
  }
}
