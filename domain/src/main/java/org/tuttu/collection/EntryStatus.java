package org.tuttu.collection;

/** What became of an entry of a bank statement. */
public enum EntryStatus {
  /** Not looked at yet. */
  NEW,
  /** Staff have to say whose it is. */
  WAITING,
  BOOKED,
  /** It is for no customer's account. */
  ASIDE,
  OUTGOING
}
