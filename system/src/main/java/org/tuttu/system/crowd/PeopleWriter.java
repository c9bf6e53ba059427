package org.tuttu.system.crowd;

import java.sql.SQLException;

/** Writes the people of organisations, and who may act in the portal. */
final class PeopleWriter {
  private final Crowd crowd;
  private final Users users;
  private final History history;
  private final Reserved reserved;
  private final int[] contacts;

  PeopleWriter(Crowd crowd, Users users, History history, Reserved reserved) {
    this.crowd = crowd;
    this.users = users;
    this.history = history;
    this.reserved = reserved;
    contacts = Shares.of(crowd.size.contacts(), crowd.size.customers(), this::weight, crowd.size.giant(), crowd.size.giantContacts());
  }

  void write(Database database) throws SQLException {
    try (Refill people = new Refill(database, "contacts", reserved.contacts, "id, version, customer_id, name, job_title, email, phone");
        Refill portal = new Refill(database, "portal_users", 0, "subject, version, name, email, language, created_at");
        Refill memberships = new Refill(database, "memberships", reserved.memberships, "id, version, subject, customer_id, access_right, since")) {
      Users.User stranger = null;
      for (int i = 0; i < crowd.size.customers(); i++) {
        if (contacts[i] + users.count(i) == 0) continue;
        Sketch customer = crowd.customer(i);
        contacts(people, customer);
        for (int number = 0; number < users.count(i); number++) {
          Users.User user = users.user(customer, number);
          String since = history.instant(customer.since() + History.DAY / 2).toString();
          portal.row(user.subject(), 1, user.name(), user.email(), customer.homeland().language, since);
          memberships.row(memberships.nextId(), 1, user.subject(), reserved.customers + i, user.right(), since);
          if (stranger != null && i % 50 == 0) memberships.row(memberships.nextId(), 1, stranger.subject(), reserved.customers + i, "VIEWER", since);
          stranger = i % 50 == 49 ? user : null;
        }
      }
    }
  }

  private void contacts(Refill people, Sketch customer) {
    for (int number = 0; number < contacts[customer.place()]; number++) {
      Colleague each = crowd.colleague(customer, number);
      people.row(people.nextId(), 1, reserved.customers + customer.place(), each.name(), each.job(), each.email(), each.phone());
    }
  }

  private double weight(int customer) {
    if (crowd.isPerson(customer)) return 0;
    double many = -Math.log(1 - crowd.dice(20, customer).share());
    return 0.3 + many * many;
  }
}
