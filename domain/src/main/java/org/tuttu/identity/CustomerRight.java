package org.tuttu.identity;

import static org.tuttu.identity.CustomerPermission.MANAGE_PEOPLE;
import static org.tuttu.identity.CustomerPermission.PLACE_ORDERS;
import static org.tuttu.identity.CustomerPermission.PROPOSE_CHANGES;
import static org.tuttu.identity.CustomerPermission.VIEW_ACCOUNT;
import static org.tuttu.identity.CustomerPermission.VIEW_INVOICES;
import static org.tuttu.identity.CustomerPermission.VIEW_ORDERS;

import java.util.Set;

/** The right that a membership gives a portal user for one customer. */
public enum CustomerRight {
  OWNER(VIEW_ACCOUNT, VIEW_ORDERS, VIEW_INVOICES, PLACE_ORDERS, PROPOSE_CHANGES, MANAGE_PEOPLE),
  BUYER(VIEW_ACCOUNT, VIEW_ORDERS, VIEW_INVOICES, PLACE_ORDERS, PROPOSE_CHANGES),
  VIEWER(VIEW_ACCOUNT, VIEW_ORDERS, VIEW_INVOICES);

  private final Set<CustomerPermission> permissions;

  CustomerRight(CustomerPermission... permissions) {
    this.permissions = Set.of(permissions);
  }

  public boolean allows(CustomerPermission permission) {
    return permissions.contains(permission);
  }
}
