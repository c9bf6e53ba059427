package org.tuttu.collection;

/** What speaks for an account, the strongest first. */
public enum SuggestionReason {
  /** An invoice of it was named. */
  NAMED,
  /** It was paid from the same bank account before. */
  PAID_BEFORE,
  /** An open invoice is just as much. */
  SAME_AMOUNT,
  /** The payer is called like its customer. */
  SAME_NAME
}
