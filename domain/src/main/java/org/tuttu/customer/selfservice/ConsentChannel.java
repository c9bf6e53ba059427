package org.tuttu.customer.selfservice;

/** By what way a customer may agree to be contacted. */
public enum ConsentChannel {
  EMAIL,
  PHONE,
  SMS,
  POST
}
