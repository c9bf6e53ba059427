package org.tuttu.backoffice.lists;

import java.util.Map;
import org.tuttu.shared.NotFound;

/** Where each list is shown. */
final class ListPaths {
  private static final Map<String, String> PATHS = Map.of("orders", "/orders/orders", "customers", "/customers/customers", "contacts", "/customers/contacts",
      "products", "/products/products", "portal-users", "/portal-users/portal-users", "changes", "/changes/changes", "trail", "/audit/trail", "jobs", "/lists/jobs");

  private ListPaths() {}

  /** @throws NotFound when there is no such list */
  static String of(String list) {
    if (list == null || !PATHS.containsKey(list)) {
      throw new NotFound("list", list);
    }
    return PATHS.get(list);
  }
}
