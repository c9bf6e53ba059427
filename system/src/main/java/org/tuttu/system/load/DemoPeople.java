package org.tuttu.system.load;

import static org.tuttu.system.load.DemoPerson.ANNA;
import static org.tuttu.system.load.DemoPerson.BELLA;
import static org.tuttu.system.load.DemoPerson.BORIS;
import static org.tuttu.system.load.DemoPerson.CLARA;
import static org.tuttu.system.load.DemoPerson.SATU;
import static org.tuttu.system.load.DemoPerson.VIKTOR;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.tuttu.shared.CopyRows;

/** Writes who may act for whom, what waits to be decided, and what was talked about. */
final class DemoPeople {
  private final Bulk bulk;
  private final Instant now;

  DemoPeople(Bulk bulk, Instant now) {
    this.bulk = bulk;
    this.now = now;
  }

  /** @param customers Anna's organisation, Boris's, and Anna herself come first */
  void load(List<DemoCustomer> customers) throws SQLException, IOException {
    portalUsers();
    memberships(customers.get(0), customers.get(1), customers.get(2));
    changes(customers.get(0), customers.get(1), customers.get(2));
    invitation(customers.get(4));
    interactions(customers);
  }

  /** Who has signed in before the demo data came is known already. */
  private void portalUsers() throws SQLException {
    for (DemoPerson each : List.of(ANNA, BORIS, VIKTOR, BELLA, SATU)) {
      String email = each.name().toLowerCase(Locale.ROOT) + "@example.com";
      bulk.execute("insert into portal_users (subject, version, name, email, language, created_at) values ('%s', 1, '%s', '%s', 'en', now()) on conflict do nothing"
          .formatted(each.subject, each.fullName, email));
    }
  }

  /** The newest membership is the one that a sign-in begins with: Anna's organisation. */
  private void memberships(DemoCustomer aalto, DemoCustomer fjord, DemoCustomer anna) throws SQLException {
    Ids ids = bulk.ids("memberships", 6);
    long satu = ids.next();
    long site = site(aalto);
    try (CopyRows rows = bulk.copy("memberships", "id, version, subject, customer_id, access_right, since")) {
      rows.row(ids.next(), 1, ANNA.subject, anna.id(), "OWNER", DemoShop.daysAgo(now, 400));
      rows.row(ids.next(), 1, ANNA.subject, aalto.id(), "OWNER", DemoShop.daysAgo(now, 300));
      rows.row(ids.next(), 1, VIKTOR.subject, aalto.id(), "VIEWER", DemoShop.daysAgo(now, 200));
      rows.row(ids.next(), 1, BELLA.subject, aalto.id(), "BUYER", DemoShop.daysAgo(now, 200));
      rows.row(satu, 1, SATU.subject, aalto.id(), "PER_ACCOUNT", DemoShop.daysAgo(now, 90));
      rows.row(ids.next(), 1, BORIS.subject, fjord.id(), "OWNER", DemoShop.daysAgo(now, 250));
    }
    try (CopyRows rows = bulk.copy("membership_accounts", "membership_id, account_id, access_right, order_limit")) {
      rows.row(satu, site, "BUYER", "500");
    }
  }

  /** A second account of the organisation's, for one of its places: who buys there sees nothing of the first. */
  private long site(DemoCustomer customer) throws SQLException {
    long id = bulk.ids("accounts", 1).next();
    long number = bulk.numbers("account_numbers", 1)[0];
    try (CopyRows rows = bulk.copy("accounts", "id, version, customer_id, number, name, currency, payment_term_days")) {
      rows.row(id, 1, customer.id(), "A-" + number, "Aalto Kahvila Hakaniemi", "EUR", 14);
    }
    return id;
  }

  private void changes(DemoCustomer aalto, DemoCustomer fjord, DemoCustomer anna) throws SQLException {
    Ids ids = bulk.ids("change_requests", 3);
    long[] numbers = bulk.numbers("change_request_numbers", 3);
    try (CopyRows rows = bulk.copy("change_requests", "id, version, number, customer_id, subject_type, subject_id, subject_label, action, status, before, after, "
        + "requested_by, requested_by_name, requested_at, decided_by, decided_by_name, decided_at, reason")) {
      rows.row(ids.next(), 2, "CR-" + numbers[0], anna.id(), "CUSTOMER", null, null, "CHANGE", "REFUSED", "{\"familyName\":\"Virtanen\"}",
          "{\"familyName\":\"Virtanen-Aalto\"}", ANNA.subject, ANNA.fullName, DemoShop.daysAgo(now, 40), CLARA.subject, CLARA.fullName,
          DemoShop.daysAgo(now, 39), "Please send it again when the new name is in the population register.");
      rows.row(ids.next(), 1, "CR-" + numbers[1], fjord.id(), "ADDRESS", fjord.addressId(), fjord.street() + ", " + fjord.postalCode() + " " + fjord.city(),
          "CHANGE", "WAITING", "{\"street\":\"" + fjord.street() + "\"}", "{\"street\":\"Strandgaten 43\"}", BORIS.subject, BORIS.fullName, DemoShop.daysAgo(now, 2),
          null, null, null, null);
      rows.row(ids.next(), 1, "CR-" + numbers[2], aalto.id(), "CUSTOMER", null, null, "CHANGE", "WAITING", "{\"name\":\"Aalto Kahvila Oy\"}",
          "{\"name\":\"Aalto Kahvilat Oy\"}", BELLA.subject, BELLA.fullName, DemoShop.daysAgo(now, 0.2), null, null, null, null);
    }
  }

  /** Its code is known to nobody: it shows among the invitations that are pending. */
  private void invitation(DemoCustomer customer) throws SQLException {
    long id = bulk.ids("invitations", 1).next();
    try (CopyRows rows = bulk.copy("invitations",
        "id, version, code_hash, customer_id, email, access_right, language, invited_by, invited_by_name, invited_at, expires_at, status")) {
      rows.row(id, 1, "demo-" + now, customer.id(), "johtaja@paivankehra.example", "OWNER", "fi", CLARA.subject,
          CLARA.fullName, DemoShop.daysAgo(now, 3), now.plus(Duration.ofDays(11)), "PENDING");
    }
  }

  private void interactions(List<DemoCustomer> customers) throws SQLException, IOException {
    List<String[]> said = Bulk.table("demo-interactions.txt");
    int count = customers.size() * 3;
    Ids ids = bulk.ids("interactions", count);
    Random random = new Random(5);
    try (CopyRows rows = bulk.copy("interactions",
        "id, version, customer_id, channel, direction, at, summary, notes, recorded_by, recorded_by_name")) {
      for (int i = 0; i < count; i++) {
        String[] each = said.get(random.nextInt(said.size()));
        rows.row(ids.next(), 1, customers.get(i % customers.size()).id(), each[0], each[1], DemoShop.daysAgo(now, 200.0 * (count - i) / count), each[2], each[3],
            CLARA.subject, CLARA.fullName);
      }
    }
  }
}
