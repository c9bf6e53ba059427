package org.tuttu.backoffice.lists;

import java.util.Map;
import org.tuttu.shared.NotFound;

/** Where each list is shown. */
final class ListPaths {
  private static final Map<String, String> PATHS = Map.ofEntries(
      Map.entry("orders", "/orders/orders"), Map.entry("customers", "/customers/customers"), Map.entry("contacts", "/customers/contacts"),
      Map.entry("products", "/products/products"), Map.entry("prices", "/products/prices"), Map.entry("standing-orders", "/orders/standing"), Map.entry("portal-users", "/portal-users/portal-users"), Map.entry("changes", "/changes/changes"),
      Map.entry("interactions", "/interactions/interactions"), Map.entry("imports", "/imports/imports"), Map.entry("trail", "/audit/trail"),
      Map.entry("invoices", "/invoices/invoices"), Map.entry("payments", "/payments/payments"), Map.entry("bank-entries", "/bank/entries"),
      Map.entry("bank-statements", "/bank/statements"), Map.entry("returns", "/returns/returns"), Map.entry("subscriptions", "/subscriptions/subscriptions"),
      Map.entry("plans", "/plans/plans"), Map.entry("jobs", "/lists/jobs"), Map.entry("erasures", "/privacy/requests"));

  private ListPaths() {}

  /** @throws NotFound when there is no such list */
  static String of(String list) {
    if (list == null || !PATHS.containsKey(list)) {
      throw new NotFound("list", list);
    }
    return PATHS.get(list);
  }
}
