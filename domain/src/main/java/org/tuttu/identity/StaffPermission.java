package org.tuttu.identity;

import static org.tuttu.identity.Role.ADMIN;
import static org.tuttu.identity.Role.MANAGER;
import static org.tuttu.identity.Role.STAFF;

/** What staff may do, each with the least role that may do it. */
public enum StaffPermission {
  VIEW_CUSTOMERS(STAFF),
  EDIT_CUSTOMERS(STAFF),
  DECIDE_CHANGES(STAFF),
  EDIT_CHANGE_POLICIES(MANAGER),
  HANDLE_ORDERS(STAFF),
  SET_UP_CARRIERS(MANAGER),
  HANDLE_PAYMENTS(STAFF),
  GIVE_CREDIT(MANAGER),
  SET_REMINDERS(MANAGER),
  HANDLE_SUBSCRIPTIONS(STAFF),
  RECORD_INTERACTIONS(STAFF),
  SHARE_DOCUMENTS(STAFF),
  INVITE(STAFF),
  VIEW_PRODUCTS(STAFF),
  EDIT_PRODUCTS(MANAGER),
  EDIT_PRICES(MANAGER),
  BLOCK_PORTAL_USERS(STAFF),
  DECIDE_ERASURES(MANAGER),
  SET_PRIVACY(MANAGER),
  SAVE_VIEWS(STAFF),
  SHARE_VIEWS(MANAGER),
  CHANGE_MANY(STAFF),
  IMPORT_DATA(MANAGER),
  EXPORT_DATA(MANAGER),
  VIEW_AUDIT_TRAIL(ADMIN);

  private final Role least;

  StaffPermission(Role least) {
    this.least = least;
  }

  /** The least role: the realm's composite roles give managers and admins the lesser ones too. */
  public Role least() {
    return least;
  }
}
