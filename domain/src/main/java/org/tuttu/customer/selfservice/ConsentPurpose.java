package org.tuttu.customer.selfservice;

/** What a customer may agree to be contacted about. What a contract or the law asks for needs no consent and is not here. */
public enum ConsentPurpose {
  NEWS,
  OFFERS,
  SURVEYS
}
