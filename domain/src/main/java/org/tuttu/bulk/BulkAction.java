package org.tuttu.bulk;

import org.tuttu.identity.StaffPermission;

/** What can be done to many records of a list at once. */
public enum BulkAction {
  SET_STAGE("customers", StaffPermission.EDIT_CUSTOMERS, true),
  CONFIRM("orders", StaffPermission.HANDLE_ORDERS, false),
  SHIP("orders", StaffPermission.HANDLE_ORDERS, false),
  PUT_ON_SALE("products", StaffPermission.EDIT_PRODUCTS, true),
  TAKE_OFF_SALE("products", StaffPermission.EDIT_PRODUCTS, true),
  BLOCK("portal-users", StaffPermission.BLOCK_PORTAL_USERS, true),
  UNBLOCK("portal-users", StaffPermission.BLOCK_PORTAL_USERS, true);

  private final String list;
  private final StaffPermission permission;
  private final boolean undoable;

  BulkAction(String list, StaffPermission permission, boolean undoable) {
    this.list = list;
    this.permission = permission;
    this.undoable = undoable;
  }

  public String list() {
    return list;
  }

  /** What one needs to do it to a single record. */
  public StaffPermission permission() {
    return permission;
  }

  /** Customers are told of an order's steps: these cannot be taken back. */
  public boolean isUndoable() {
    return undoable;
  }

  /** What stands in a record after it; null when that is for the record's own rules to say. */
  String wanted(String argument) {
    return switch (this) {
      case SET_STAGE -> argument;
      case PUT_ON_SALE, BLOCK -> "true";
      case TAKE_OFF_SALE, UNBLOCK -> "false";
      case CONFIRM, SHIP -> null;
    };
  }
}
