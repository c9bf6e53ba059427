package org.tuttu.identity;

/**
 * What somebody who acts for a customer may do. Looking, ordering and paying are about accounts, and may be limited to some; changes and
 * people are the whole customer's.
 */
public enum CustomerPermission {
  VIEW_ACCOUNT,
  VIEW_ORDERS,
  VIEW_INVOICES,
  PLACE_ORDERS,
  APPROVE_ORDERS,
  PAY_INVOICES,
  PROPOSE_CHANGES,
  MANAGE_PEOPLE
}
