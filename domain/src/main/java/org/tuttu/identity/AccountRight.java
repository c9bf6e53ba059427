package org.tuttu.identity;

import static org.tuttu.identity.CustomerPermission.PAY_INVOICES;
import static org.tuttu.identity.CustomerPermission.PLACE_ORDERS;
import static org.tuttu.identity.CustomerPermission.VIEW_ACCOUNT;
import static org.tuttu.identity.CustomerPermission.VIEW_INVOICES;
import static org.tuttu.identity.CustomerPermission.VIEW_ORDERS;

import java.util.Set;

/** The right that a portal user has for one account. Nobody owns an account alone: people and details are the customer's. */
public enum AccountRight {
  BUYER(VIEW_ACCOUNT, VIEW_ORDERS, VIEW_INVOICES, PLACE_ORDERS),
  BILLER(VIEW_ACCOUNT, VIEW_ORDERS, VIEW_INVOICES, PAY_INVOICES),
  VIEWER(VIEW_ACCOUNT, VIEW_ORDERS, VIEW_INVOICES);

  private final Set<CustomerPermission> permissions;

  AccountRight(CustomerPermission... permissions) {
    this.permissions = Set.of(permissions);
  }

  Set<CustomerPermission> permissions() {
    return permissions;
  }

  public boolean allows(CustomerPermission permission) {
    return permissions.contains(permission);
  }
}
