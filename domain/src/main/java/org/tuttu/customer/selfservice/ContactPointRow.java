package org.tuttu.customer.selfservice;

import org.tuttu.customer.Phone;

/**
 * One contact point of a customer.
 *
 * @param value a telephone number is in the form of E.164
 */
public record ContactPointRow(long id, long version, ContactPointKind kind, String value, String label, boolean preferred) {

  /** The value as people read it. */
  public String shown() {
    return kind == ContactPointKind.PHONE ? Phone.ofE164(value).toString() : value;
  }
}
