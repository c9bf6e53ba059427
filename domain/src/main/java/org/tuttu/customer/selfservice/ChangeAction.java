package org.tuttu.customer.selfservice;

/** What a change request does with its subject. An address that ends stays in the history; a contact point that ends is removed. */
public enum ChangeAction {
  ADD,
  CHANGE,
  END
}
