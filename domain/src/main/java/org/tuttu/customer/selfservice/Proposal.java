package org.tuttu.customer.selfservice;

/**
 * What became of proposed changes: a form can hold some that are done at once and some that staff decide.
 *
 * @param applied     the number of the change request that is done; null for none
 * @param waiting     the number of the one that waits for staff; null for none
 * @param unconfirmed the number of the one that waits for its mailed code; null for none
 */
public record Proposal(String applied, String waiting, String unconfirmed) {

  /** Without one that waits for a code. */
  public Proposal(String applied, String waiting) {
    this(applied, waiting, null);
  }

  /** Nothing differed from what is there already. */
  public boolean isEmpty() {
    return applied == null && waiting == null && unconfirmed == null;
  }
}
