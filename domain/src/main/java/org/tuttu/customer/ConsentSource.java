package org.tuttu.customer;

/** How we know that somebody agreed, or no longer does. */
public enum ConsentSource {
  PORTAL,
  PHONE,
  EMAIL,
  LETTER,
  FORM,
  VISIT
}
