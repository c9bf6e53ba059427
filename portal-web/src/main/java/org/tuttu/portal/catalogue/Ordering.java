package org.tuttu.portal.catalogue;

import org.tuttu.web.Visitor;

/** Whether who looks at a product can put it into the basket. */
enum Ordering {
  ALLOWED, AFTER_SIGN_IN, NOT_ALLOWED;

  static Ordering of(Visitor visitor) {
    if (!visitor.isSignedIn()) {
      return AFTER_SIGN_IN;
    }
    return visitor.may("PLACE_ORDERS") ? ALLOWED : NOT_ALLOWED;
  }
}
