package org.tuttu.system.bench.scale;

import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import org.tuttu.system.crowd.CrowdLoad;

/** Records spread over the whole of a table, and people who are signed in. */
final class Samples {
  private static final int COUNT = 400;

  /** Somebody who acts for a customer in the portal. */
  record Visitor(String customer, String cookies) {}

  private final Connection connection;
  private final Random random = new Random(20260302);

  Samples(Connection connection) {
    this.connection = connection;
  }

  List<String> customers() throws SQLException {
    return spread("customers", "select number from customers where id = any(?)");
  }

  List<String> organisations() throws SQLException {
    return spread("customers", "select number from customers where id = any(?) and kind = 'ORGANISATION'");
  }

  List<String> names() throws SQLException {
    return spread("customers", "select name from customers where id = any(?)");
  }

  List<String> emails() throws SQLException {
    return spread("contact_points", "select value from contact_points where id = any(?) and kind = 'EMAIL'");
  }

  List<String> orders() throws SQLException {
    return spread("orders", "select number from orders where id = any(?)");
  }

  List<String> products() throws SQLException {
    return spread("products", "select number from products where id = any(?) and on_sale");
  }

  /** The giant's number; null when there is none. */
  String giant() throws SQLException {
    return first("select number from customers where searchable(name) = searchable('" + CrowdLoad.GIANT + "')");
  }

  /** Owners of customers all over, signed in as the portal does it but for the way through Keycloak: hundreds of people would take minutes. */
  List<Visitor> owners(String pattern) throws SQLException {
    return visitors("m.id = any(?)", ids("memberships"), pattern);
  }

  List<Visitor> ownersOf(String customer, String pattern) throws SQLException {
    return visitors("m.customer_id = any(?)", new Long[] {Long.valueOf(first("select id from customers where number = '" + customer + "'"))}, pattern);
  }

  private List<Visitor> visitors(String which, Long[] ids, String pattern) throws SQLException {
    List<Visitor> visitors = new ArrayList<>();
    try (PreparedStatement members = connection.prepareStatement("select m.id, m.subject, c.number from memberships m join customers c on c.id = m.customer_id where "
            + which + " and m.access_right = 'OWNER'");
        PreparedStatement signIn = connection.prepareStatement("""
            insert into sign_ins (token_hash, application, subject, username, name, email, roles, membership_id, id_token, refresh_token, fresh_until,
              started_at, last_seen_at, expires_at)
            select ?, 'portal', u.subject, u.email, u.name, u.email, s.roles, ?, 'bench', 'bench', now() + interval '12 hours', now(), now(), now() + interval '12 hours'
            from portal_users u, (select roles from sign_ins where application = 'portal' and id_token <> 'bench' order by started_at desc limit 1) s
            where u.subject = ?""")) {
      members.setArray(1, connection.createArrayOf("bigint", ids));
      ResultSet rows = members.executeQuery();
      while (rows.next()) {
        String token = "bench-" + UUID.randomUUID();
        signIn.setString(1, hash(token));
        signIn.setLong(2, rows.getLong(1));
        signIn.setString(3, rows.getString(2));
        signIn.executeUpdate();
        visitors.add(new Visitor(rows.getString(3), pattern.replaceFirst("(tuttu-portal=)[^;]*", "$1" + token)));
      }
    }
    return visitors;
  }

  private List<String> spread(String table, String query) throws SQLException {
    List<String> found = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setArray(1, connection.createArrayOf("bigint", ids(table)));
      ResultSet rows = statement.executeQuery();
      while (rows.next()) found.add(rows.getString(1));
    }
    java.util.Collections.shuffle(found, random);
    return found;
  }

  private Long[] ids(String table) throws SQLException {
    long least = Long.parseLong(first("select coalesce(min(id), 0) from " + table));
    long most = Long.parseLong(first("select coalesce(max(id), 0) from " + table));
    TreeSet<Long> ids = new TreeSet<>();
    for (int i = 0; i < 2 * COUNT; i++) ids.add(least + (long) (random.nextDouble() * (most - least + 1)));
    return ids.toArray(Long[]::new);
  }

  String first(String query) throws SQLException {
    try (var statement = connection.createStatement(); ResultSet row = statement.executeQuery(query)) {
      return row.next() ? row.getString(1) : null;
    }
  }

  private static String hash(String token) {
    try {
      return Base64.getUrlEncoder().withoutPadding().encodeToString(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
