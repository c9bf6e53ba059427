package org.tuttu.system.crowd;

import java.sql.Connection;
import java.sql.SQLException;

/** Ids and numbers taken from their sequences before the load, in one stretch each. */
final class Reserved {
  /** The applications take ids in blocks of which a sequence gives the last. */
  private static final int BLOCK = 50;

  final long customers;
  final long customerNumbers;
  final long accounts;
  final long accountNumbers;
  final long addresses;
  final long contactPoints;
  final long contacts;
  final long memberships;
  final long products;
  final long orders;
  final long orderNumbers;
  final long lines;
  final long events;
  final long interactions;

  Reserved(Connection connection, CrowdSize size) throws SQLException {
    customers = ids(connection, "customers", size.customers());
    customerNumbers = numbers(connection, "customer_numbers", size.customers());
    accounts = ids(connection, "accounts", size.customers());
    accountNumbers = numbers(connection, "account_numbers", size.customers());
    addresses = ids(connection, "addresses", 2L * size.customers());
    contactPoints = ids(connection, "contact_points", 2L * size.customers());
    contacts = ids(connection, "contacts", size.contacts());
    memberships = ids(connection, "memberships", 2L * size.portalUsers());
    products = ids(connection, "products", size.products());
    orders = ids(connection, "orders", size.orders());
    orderNumbers = numbers(connection, "order_numbers", size.orders());
    lines = ids(connection, "order_lines", 10L * size.orders());
    events = ids(connection, "order_events", 4L * size.orders());
    interactions = ids(connection, "interactions", size.interactions());
  }

  private static long ids(Connection connection, String table, long count) throws SQLException {
    long end = Sql.number(connection, "select nextval('" + table + "_seq')");
    Sql.run(connection, "select setval('" + table + "_seq', " + (end + (count + BLOCK - 1) / BLOCK * BLOCK) + ")");
    return end - BLOCK + 1;
  }

  private static long numbers(Connection connection, String sequence, long count) throws SQLException {
    long first = Sql.number(connection, "select nextval('" + sequence + "')");
    Sql.run(connection, "select setval('" + sequence + "', " + (first + count) + ")");
    return first;
  }
}
