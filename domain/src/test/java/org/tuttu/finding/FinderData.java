package org.tuttu.finding;

import java.util.List;
import java.util.stream.Stream;

/** Those who are meant, and thousands of others. */
final class FinderData {

  private static final String NAMES = """
      with n as (select string_to_array('Aada Aino Anders Anna Annika Antti Astrid Baiba Bjørn Camilla Eino Emil Erik Girts Hanna Heikki Ilze Janis Johanna Juhani Kalle Kari Laura Liene Magnus Marianne Mikko Olga Sanna Solveig Susanna Tapio Tuomas Uldis Vilma Zane', ' ') as given,
        string_to_array('Aalto Andersen Balodis Berg Bērziņš Dahl Eriksen Hämäläinen Heikkinen Jansons Järvinen Johansen Kalniņš Karlsen Korhonen Koskinen Laine Larsen Lund Mäkinen Nieminen Nygård Ozoliņš Pettersen Rantanen Saarinen Solberg Sørensen Virtanen Vītols', ' ') as family,
        string_to_array('Asennus Bygg Elektro Kahvila Maalaus Rør Siivous Snekkeri Transports Tehdas', ' ') as trade,
        string_to_array('Helsinki Oslo Riga Turku Bergen Liepāja Kotka', ' ') as town)
      """;

  static final List<String> FILL = List.of(
      "set local tuttu.bulk = 'on'",
      NAMES + """
      insert into customers (id, version, number, kind, stage, name, given_name, family_name, business_id, language, country, created_at)
      select 70000000 + i, 1, 'FC-' || (700000 + i), case when i % 2 = 0 then 'PERSON' else 'ORGANISATION' end, 'CUSTOMER',
        case when i % 2 = 0 then given[1 + i % 36] || ' ' || family[1 + i / 36 % 30] else family[1 + i % 30] || ' ' || trade[1 + i / 30 % 10] || ' Oy' end,
        case when i % 2 = 0 then given[1 + i % 36] end, case when i % 2 = 0 then family[1 + i / 36 % 30] end, case when i % 2 = 1 then (6000000 + i) || '-1' end,
        'fi', 'FI', timestamptz '2020-01-01 00:00Z' from n, generate_series(1, 4000) i""",
      "insert into accounts (id, version, customer_id, number, name, currency, payment_term_days) "
          + "select 70000000 + i, 1, 70000000 + i, 'FA-' || (720000 + i), 'Main account', 'EUR', 14 from generate_series(1, 4000) i",
      NAMES + """
      insert into addresses (id, version, customer_id, kind, street, city, country, valid_from)
      select 70000000 + i, 1, 70000000 + i, 'DELIVERY', 'Katu ' || i, town[1 + i % 7], 'FI', '2020-01-01' from n, generate_series(1, 4000) i""",
      "insert into contact_points (id, version, customer_id, kind, value) "
          + "select 70000000 + i, 1, 70000000 + i, 'PHONE', '+35840' || (1000000 + i * 7) from generate_series(1, 4000) i",
      NAMES + """
      insert into contacts (id, version, customer_id, name, email, phone)
      select 70000000 + i, 1, 70000001 + i % 2000 * 2, given[1 + i * 7 % 36] || ' ' || family[1 + i * 11 % 30], 'person' || i || '@distractors.example', '+4790' || (100000 + i)
      from n, generate_series(1, 5000) i""",
      "insert into products (id, version, number, kind, name, price, currency, vat_rate, on_sale) "
          + "select 70000000 + i, 1, 'FP-' || (1000 + i), 'GOODS', 'Ruisleipä ' || i, 9.9, 'EUR', 14, true from generate_series(1, 1000) i",
      "insert into orders (id, version, number, account_id, customer_id, kind, status, currency, net, vat, gross, line_count, placed_at, placed_by, placed_by_name) "
          + "select 70000000 + i, 1, 'FO-' || lpad(cast(800000 + i as text), 10, '0'), 70000000 + i, 70000000 + i, 'SALE', 'DELIVERED', 'EUR', 10, 2.4, 12.4, 1, "
          + "timestamptz '2024-01-01 00:00Z', 'x', 'X' from generate_series(1, 4000) i",
      // Those who are meant.
      """
      insert into customers (id, version, number, kind, stage, name, given_name, family_name, business_id, language, country, created_at)
      select 79000000 + i, 1, 'FX-' || (900000 + i), case when given is null then 'ORGANISATION' else 'PERSON' end, 'CUSTOMER', concat_ws(' ', given, family), given,
        case when given is not null then family end, business_id, 'fi', 'FI', timestamptz '2020-01-01 00:00Z'
      from (values (1, 'Tuomas', 'Vähä-Hämäläinen', null), (2, null, 'Kotkan Köysitehdas Oy', '8877665-4'), (3, 'Ģirts', 'Žvīgurs', null),
        (4, 'Bjørnstjerne', 'Sæverås-Østlyng', null), (5, null, 'Fxenia', null), (6, 'Fxenia', 'Aho', null), (7, 'Aarne', 'Fxenia', null), (8, 'Zita', 'Affxenia', null),
        (9, null, 'Fjord og Fjell AS', null)) meant (i, given, family, business_id)""",
      "update customers set foreign_key = 'OLD/KOTKA.7' where id = 79000002",
      "insert into accounts (id, version, customer_id, number, name, currency, payment_term_days) "
          + "select 79000000 + i, 1, 79000000 + i, 'FA-' || (910000 + i), 'Main account', 'EUR', 14 from generate_series(1, 9) i",
      "insert into addresses (id, version, customer_id, kind, street, city, country, valid_from) values "
          + "(79000001, 1, 79000001, 'DELIVERY', 'Katu 1', 'Naantali', 'FI', '2020-01-01'), (79000002, 1, 79000002, 'DELIVERY', 'Katu 2', 'Porvoo', 'FI', '2020-01-01')",
      "insert into contact_points (id, version, customer_id, kind, value) values "
          + "(79000001, 1, 79000001, 'PHONE', '+358459876543'), (79000002, 1, 79000001, 'EMAIL', 'tuomas.vh@fx.example')",
      "insert into contacts (id, version, customer_id, name, job_title, email, phone) values "
          + "(79000001, 1, 79000002, 'Žanete Šļāžuce', 'Buyer', 'zanete@koysi.example', '+37129554433'), (79000002, 1, 70000001, 'Fjordis Lund', null, null, null)",
      "insert into products (id, version, number, kind, name, price, currency, vat_rate, on_sale) values "
          + "(79000001, 1, 'FP-31A', 'GOODS', 'Riisipuuro kanelilla', 3.5, 'EUR', 14, true), (79000002, 1, 'FP-32B', 'GOODS', 'Fjordlaks', 3.5, 'EUR', 14, true)",
      "insert into orders (id, version, number, account_id, customer_id, kind, status, currency, net, vat, gross, line_count, placed_at, placed_by, placed_by_name) values "
          + "(79000001, 1, 'FR-12347', 79000003, 79000003, 'SALE', 'SHIPPED', 'EUR', 10, 2.4, 12.4, 1, timestamptz '2024-01-01 00:00Z', 'x', 'X'), "
          + "(79000002, 1, 'FO-0000920045', 79000003, 79000003, 'SALE', 'SHIPPED', 'EUR', 10, 2.4, 12.4, 1, timestamptz '2024-01-01 00:00Z', 'x', 'X')",
      "update orders set reference = 'Tilaus 88/Žagars' where id = 79000001",
      "update customers c set search_text = customer_search_text(c) where number like 'F_-%'",
      "analyze customers, contacts, accounts, orders, products");

  static final List<String> EMPTY = Stream.concat(Stream.of("set local tuttu.bulk = 'on'"),
      Stream.of("orders", "products", "contacts", "contact_points", "addresses", "accounts", "customers")
          .map(table -> "delete from " + table + " where id between 70000000 and 79999999")).toList();

  private FinderData() {}
}
