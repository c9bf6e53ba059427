package org.tuttu.system.load;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.tuttu.shared.CopyRows;

/** Writes the small shop's customers, each with an account in EUR, a billing and a delivery address, an e-mail address and a telephone; organisations have a contact. */
final class DemoCustomers {
  private final Bulk bulk;
  private final Instant now;
  private final List<String[]> table = Bulk.table("demo-customers.txt");
  private final List<String[]> contacts = Bulk.table("demo-contacts.txt");
  private final List<DemoCustomer> customers = new ArrayList<>();

  DemoCustomers(Bulk bulk, Instant now) throws IOException {
    this.bulk = bulk;
    this.now = now;
  }

  /** In the order of demo-customers.txt. */
  List<DemoCustomer> load() throws SQLException {
    prepare();
    customers();
    accounts();
    addresses();
    contactPoints();
    contacts();
    return customers;
  }

  private void prepare() throws SQLException {
    Ids ids = bulk.ids("customers", table.size());
    Ids accounts = bulk.ids("accounts", table.size());
    Ids addresses = bulk.ids("addresses", table.size() * 2);
    long[] numbers = bulk.numbers("customer_numbers", table.size());
    for (int i = 0; i < table.size(); i++) {
      String[] row = table.get(i);
      long address = addresses.next();
      addresses.next();
      customers.add(new DemoCustomer(ids.next(), accounts.next(), "C-" + numbers[i], row[1].replace(", ", " "), address, row[5], row[6], row[7], row[4], buyer(i)));
    }
  }

  private static DemoPerson buyer(int i) {
    return switch (i) {
      case 0, 2 -> DemoPerson.ANNA;
      case 1 -> DemoPerson.BORIS;
      default -> DemoPerson.CLARA;
    };
  }

  private void customers() throws SQLException {
    try (CopyRows rows = bulk.copy("customers",
        "id, version, number, kind, stage, name, given_name, family_name, business_id, language, country, created_at")) {
      for (int i = 0; i < table.size(); i++) {
        String[] row = table.get(i);
        DemoCustomer customer = customers.get(i);
        boolean person = row[0].equals("PERSON");
        String[] names = row[1].split(", ");
        rows.row(customer.id(), 1, customer.number(), row[0], "CUSTOMER", customer.name(), person ? names[0] : null, person ? names[1] : null, row[2],
            row[3], row[4], DemoShop.daysAgo(now, 900 - i * 15));
      }
    }
  }

  private void accounts() throws SQLException {
    long[] numbers = bulk.numbers("account_numbers", customers.size());
    try (CopyRows rows = bulk.copy("accounts", "id, version, customer_id, number, name, currency, payment_term_days")) {
      for (int i = 0; i < customers.size(); i++) {
        DemoCustomer customer = customers.get(i);
        rows.row(customer.accountId(), 1, customer.id(), "A-" + numbers[i], customer.name(), "EUR", 14);
      }
    }
  }

  private void addresses() throws SQLException {
    try (CopyRows rows = bulk.copy("addresses", "id, version, customer_id, kind, street, postal_code, city, country, valid_from")) {
      for (DemoCustomer each : customers) {
        rows.row(each.addressId(), 1, each.id(), "BILLING", each.street(), each.postalCode(), each.city(), each.country(), "2024-01-01");
        rows.row(each.addressId() + 1, 1, each.id(), "DELIVERY", each.street(), each.postalCode(), each.city(), each.country(), "2024-01-01");
      }
    }
  }

  private void contactPoints() throws SQLException {
    Ids ids = bulk.ids("contact_points", customers.size() * 2);
    try (CopyRows rows = bulk.copy("contact_points", "id, version, customer_id, kind, value, preferred")) {
      for (int i = 0; i < customers.size(); i++) {
        rows.row(ids.next(), 1, customers.get(i).id(), "EMAIL", table.get(i)[8], true);
        rows.row(ids.next(), 1, customers.get(i).id(), "PHONE", table.get(i)[9], true);
      }
    }
  }

  private void contacts() throws SQLException {
    Ids ids = bulk.ids("contacts", customers.size());
    try (CopyRows rows = bulk.copy("contacts", "id, version, customer_id, name, job_title, email")) {
      for (int i = 0; i < customers.size(); i++) {
        if (table.get(i)[0].equals("ORGANISATION")) {
          String[] contact = contactOf(customers.get(i).country(), i);
          rows.row(ids.next(), 1, customers.get(i).id(), contact[1], contact[2], table.get(i)[8]);
        }
      }
    }
  }

  private String[] contactOf(String country, int i) {
    List<String[]> there = contacts.stream().filter(each -> each[0].equals(country)).toList();
    List<String[]> fitting = there.isEmpty() ? contacts : there;
    return fitting.get(i % fitting.size());
  }
}
