package org.tuttu.identity;

import static org.tuttu.identity.CustomerPermission.APPROVE_ORDERS;
import static org.tuttu.identity.CustomerPermission.MANAGE_PEOPLE;
import static org.tuttu.identity.CustomerPermission.PAY_INVOICES;
import static org.tuttu.identity.CustomerPermission.PLACE_ORDERS;
import static org.tuttu.identity.CustomerPermission.PROPOSE_CHANGES;
import static org.tuttu.identity.CustomerPermission.VIEW_ACCOUNT;
import static org.tuttu.identity.CustomerPermission.VIEW_INVOICES;
import static org.tuttu.identity.CustomerPermission.VIEW_ORDERS;

import java.util.Set;

/**
 * The right that a membership gives a portal user for one customer and all of its accounts that have no {@link AccountRight} of their own. Who
 * orders does not pay: an owner, who may do both, decides who else does which.
 */
public enum CustomerRight {
  OWNER(VIEW_ACCOUNT, VIEW_ORDERS, VIEW_INVOICES, PLACE_ORDERS, APPROVE_ORDERS, PAY_INVOICES, PROPOSE_CHANGES, MANAGE_PEOPLE),
  BUYER(VIEW_ACCOUNT, VIEW_ORDERS, VIEW_INVOICES, PLACE_ORDERS, PROPOSE_CHANGES),
  /** Sees orders too: an invoice is held against what was ordered. */
  BILLER(VIEW_ACCOUNT, VIEW_ORDERS, VIEW_INVOICES, PAY_INVOICES),
  VIEWER(VIEW_ACCOUNT, VIEW_ORDERS, VIEW_INVOICES),
  /** Nothing but what the rights for single accounts say. */
  PER_ACCOUNT;

  private final Set<CustomerPermission> permissions;

  CustomerRight(CustomerPermission... permissions) {
    this.permissions = Set.of(permissions);
  }

  public boolean allows(CustomerPermission permission) {
    return permissions.contains(permission);
  }
}
