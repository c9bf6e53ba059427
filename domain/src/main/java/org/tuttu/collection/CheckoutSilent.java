package org.tuttu.collection;

import org.tuttu.shared.RuleViolated;

/** The payment service did not answer, or not as it should: nothing is known, and it is asked again. */
public class CheckoutSilent extends RuleViolated {

  private static final long serialVersionUID = 1L;

  CheckoutSilent(String why, Exception cause) {
    super("online.no-answer");
    initCause(new IllegalStateException(why, cause));
  }
}
