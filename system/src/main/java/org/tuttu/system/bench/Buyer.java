package org.tuttu.system.bench;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.tuttu.system.Addresses;
import org.tuttu.system.Stack;
import org.tuttu.system.client.WebClient;

/** Somebody who orders for a customer of their own, signed in on the portal. */
record Buyer(int place, String subject, long customerId, WebClient client) {

  private static final String SUBJECT = "00000000-0000-4000-8000-0000000001";

  /** @param users the file of the demo's people, of whom Anna is the pattern */
  static List<Buyer> of(Stack stack, Path users, int count) throws IOException, SQLException {
    Addresses at = stack.addresses();
    stack.addPeople(people(users, count));
    List<Buyer> buyers = new ArrayList<>();
    try (Connection connection = at.connect()) {
      List<Long> customers = connect(connection, count);
      for (int i = 0; i < count; i++) {
        WebClient client = new WebClient();
        client.signIn(URI.create(at.portal() + "/home"), name(i), "demo");
        buyers.add(new Buyer(i, subject(i), customers.get(i), client));
      }
    }
    return buyers;
  }

  /** Puts three products into the basket as the shop's pages would, others than any other buyer's: a rush for the same pieces is something else. */
  void fillBasket(Connection connection) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement("""
        insert into basket_lines (subject, customer_id, product_id, quantity, price, added_at)
        select ?, ?, id, 1, price, now() from products where on_sale and pack = 1 and currency = 'EUR' and stock > 100000 order by id limit 3 offset ?
        on conflict (subject, customer_id, product_id) do nothing""")) {
      insert.setString(1, subject);
      insert.setLong(2, customerId);
      insert.setInt(3, 3 * place);
      insert.executeUpdate();
    }
  }

  private static String people(Path users, int count) throws IOException {
    try (JsonReader reader = Json.createReader(Files.newBufferedReader(users))) {
      JsonObject anna = reader.readObject().getJsonArray("users").getJsonObject(0);
      JsonArrayBuilder people = Json.createArrayBuilder();
      for (int i = 0; i < count; i++) {
        people.add(Json.createObjectBuilder(anna).add("id", subject(i)).add("username", name(i)).add("email", name(i) + "@example.com"));
      }
      return Json.createObjectBuilder().add("ifResourceExists", "SKIP").add("users", people).build().toString();
    }
  }

  private static List<Long> connect(Connection connection, int count) throws SQLException {
    try (PreparedStatement stock = connection.prepareStatement("""
        update products set stock = 100000000 where id in (select id from products where on_sale and pack = 1 and currency = 'EUR' order by id limit ?)""")) {
      stock.setInt(1, 3 * count);
      stock.executeUpdate();
    }
    List<Long> customers = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement("""
        select c.id from customers c where c.id in (select customer_id from accounts where currency = 'EUR')
          and c.id in (select customer_id from addresses where kind = 'DELIVERY' or kind = 'BILLING')
        order by c.id desc limit ?""");
        PreparedStatement user = connection.prepareStatement("""
        insert into portal_users (subject, version, name, email, language, created_at) values (?, 1, ?, ?, 'en', now()) on conflict do nothing""");
        PreparedStatement insert = connection.prepareStatement("""
        insert into memberships (id, version, subject, customer_id, access_right, since)
        select nextval('memberships_seq'), 1, ?, ?, 'OWNER', now() where not exists (select 1 from memberships where subject = ?)""")) {
      query.setInt(1, count);
      ResultSet rows = query.executeQuery();
      while (rows.next()) {
        customers.add(rows.getLong(1));
        String name = name(customers.size() - 1);
        user.setString(1, subject(customers.size() - 1));
        user.setString(2, name);
        user.setString(3, name + "@example.com");
        user.executeUpdate();
        insert.setString(1, subject(customers.size() - 1));
        insert.setLong(2, rows.getLong(1));
        insert.setString(3, subject(customers.size() - 1));
        insert.executeUpdate();
      }
    }
    return customers;
  }

  private static String subject(int i) {
    return SUBJECT + String.format("%02d", i);
  }

  private static String name(int i) {
    return "buyer" + i;
  }
}
