package org.tuttu.customer.selfservice;

/**
 * What becomes of a change of one field.
 *
 * @param document whether something has to be sent along for staff to see
 * @param dated    whether the customer may say from which day it holds
 */
public record ChangeRule(ChangePolicy policy, boolean document, boolean dated) {

  /** What no row says. */
  public static final ChangeRule USUAL = new ChangeRule(ChangePolicy.AT_ONCE, false, false);
}
