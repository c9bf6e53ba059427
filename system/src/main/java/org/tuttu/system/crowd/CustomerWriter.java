package org.tuttu.system.crowd;

import java.sql.SQLException;

/** Writes customers, and before them their parts: a customer's search text is made of these when its row is written. */
final class CustomerWriter {
  private final Crowd crowd;
  private final History history;
  private final Reserved reserved;

  CustomerWriter(Crowd crowd, History history, Reserved reserved) {
    this.crowd = crowd;
    this.history = history;
    this.reserved = reserved;
  }

  void writeParts(Database database) throws SQLException {
    try (Refill accounts = new Refill(database, "accounts", reserved.accounts, "id, version, customer_id, number, name, currency, payment_term_days");
        Refill addresses = new Refill(database, "addresses", reserved.addresses, "id, version, customer_id, kind, street, postal_code, city, country, valid_from");
        Refill points = new Refill(database, "contact_points", reserved.contactPoints, "id, version, customer_id, kind, value, preferred")) {
      for (int i = 0; i < crowd.size.customers(); i++) {
        Sketch customer = crowd.customer(i);
        long id = reserved.customers + i;
        accounts.row(accounts.nextId(), 1, id, "A-" + (reserved.accountNumbers + i), "Main account", "EUR", customer.isPerson() ? 14 : 30);
        address(addresses, customer, id, "DELIVERY");
        if (!customer.isPerson()) address(addresses, customer, id, "BILLING");
        if (i % 12 != 5) points.row(points.nextId(), 1, id, "EMAIL", crowd.email(customer), true);
        if (i % 5 != 3) points.row(points.nextId(), 1, id, "PHONE", crowd.phone(customer), true);
      }
    }
  }

  void write(Database database) throws SQLException {
    try (Refill customers = new Refill(database, "customers", reserved.customers,
        "id, version, number, kind, stage, name, given_name, family_name, business_id, language, country, created_at")) {
      for (int i = 0; i < crowd.size.customers(); i++) {
        Sketch each = crowd.customer(i);
        Homeland home = each.homeland();
        customers.row(customers.nextId(), 1, "C-" + (reserved.customerNumbers + i), each.isPerson() ? "PERSON" : "ORGANISATION", each.stage(), each.name(),
            each.given(), each.family(), each.isPerson() ? null : home.businessId(i), home.language, home.country, history.instant(each.since()));
      }
    }
  }

  private void address(Refill addresses, Sketch customer, long id, String kind) {
    addresses.row(addresses.nextId(), 1, id, kind, customer.street(), customer.postalCode(), customer.city(), customer.homeland().country,
        history.instant(customer.since()).toString().substring(0, 10));
  }
}
