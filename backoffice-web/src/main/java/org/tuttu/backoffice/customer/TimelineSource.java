package org.tuttu.backoffice.customer;

/** What a timeline is merged of. */
enum TimelineSource {
  ORDER,
  CHANGE,
  INTERACTION,
  SIGN_IN,
  INVOICE,
  PAYMENT
}
