package org.tuttu.shared;

/** What news can be about: for each, people choose how they want to hear of it. */
public enum NewsKind {
  ORDERS,
  RETURNS,
  /** Invoices, credit notes and reminders. */
  INVOICES,
  SUBSCRIPTIONS,
  CHANGES,
  DOCUMENTS,
  /** Who may act for the customer, and the safety of one's own access. */
  PEOPLE
}
