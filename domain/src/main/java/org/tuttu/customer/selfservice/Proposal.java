package org.tuttu.customer.selfservice;

/**
 * What became of proposed changes: a form can hold some that are done at once and some that staff decide.
 *
 * @param applied     the number of the change request that is done; null for none
 * @param waiting     the number of the one that waits for staff; null for none
 * @param unconfirmed the number of the one that waits for its mailed code; null for none
 * @param incomplete  the number of the one for which a document is still to be sent; null for none
 * @param scheduled   the number of the one that is done when its day comes; null for none
 */
public record Proposal(String applied, String waiting, String unconfirmed, String incomplete, String scheduled) {

  /** Without one that waits for something else than staff. */
  public Proposal(String applied, String waiting) {
    this(applied, waiting, null, null, null);
  }

  /** Nothing differed from what is there already. */
  public boolean isEmpty() {
    return applied == null && waiting == null && unconfirmed == null && incomplete == null && scheduled == null;
  }
}
