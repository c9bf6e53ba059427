package org.tuttu.subscriptions.selfservice;

/** From when another plan holds. */
public enum ChangeWhen {
  NOW,
  AT_RENEWAL
}
