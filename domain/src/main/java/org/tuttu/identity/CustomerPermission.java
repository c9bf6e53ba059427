package org.tuttu.identity;

/** What somebody who acts for a customer may do. */
public enum CustomerPermission {
  VIEW_ACCOUNT,
  VIEW_ORDERS,
  VIEW_INVOICES,
  PLACE_ORDERS,
  PROPOSE_CHANGES,
  MANAGE_PEOPLE
}
