package org.tuttu.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.tuttu.billing.PaymentInput;
import org.tuttu.billing.Payments;
import org.tuttu.communication.Channel;
import org.tuttu.communication.Direction;
import org.tuttu.communication.InteractionInput;
import org.tuttu.communication.Interactions;
import org.tuttu.customer.ChangeRequests;
import org.tuttu.customer.ConsentInput;
import org.tuttu.customer.ConsentSource;
import org.tuttu.customer.Consents;
import org.tuttu.customer.CustomerInput;
import org.tuttu.customer.Customers;
import org.tuttu.customer.Invitations;
import org.tuttu.customer.selfservice.AddressInput;
import org.tuttu.customer.selfservice.AddressKind;
import org.tuttu.customer.selfservice.ConsentChannel;
import org.tuttu.customer.selfservice.ConsentPurpose;
import org.tuttu.customer.selfservice.ContactPointInput;
import org.tuttu.customer.selfservice.ContactPointKind;
import org.tuttu.customer.selfservice.InvitationInput;
import org.tuttu.customer.selfservice.MyChanges;
import org.tuttu.customer.selfservice.MyDetailsInput;
import org.tuttu.identity.Caller;
import org.tuttu.identity.ConfirmedUser;
import org.tuttu.identity.CustomerRight;
import org.tuttu.identity.Role;
import org.tuttu.identity.SignIns;
import org.tuttu.notifications.NoticeMails;
import org.tuttu.notifications.Telling;
import org.tuttu.ordering.Orders;
import org.tuttu.ordering.Shop;
import org.tuttu.ordering.selfservice.Checkout;
import org.tuttu.ordering.selfservice.DeliveryAddress;
import org.tuttu.ordering.selfservice.OrderInput;
import org.tuttu.shared.Language;
import org.tuttu.testing.Cast;
import org.tuttu.testing.Fixtures;
import org.tuttu.testing.Fixtures.Member;

/** Somebody of whom every capability has something, with names that nobody else has; and a look into every corner of the database for these. */
final class Forgotten extends Shop {

  private static final Duration LONGER_THAN_MAILS_TAKE = Duration.ofMinutes(11);

  final String given = "Kunigunde" + unique("x").replace("-", "");
  final String family = "Zweistein" + unique("y").replace("-", "");
  final String phone = "+35840" + (1_000_000 + System.identityHashCode(this) % 8_000_000);
  final Member member;
  private final String firstTransaction = (String) one("select cast(pg_current_xact_id() as text)");
  private final Caller caller;
  String order;

  Forgotten() {
    String number = as(Cast.CLARA, () -> bean(Customers.class).create(unique("forgotten"), CustomerInput.person(given, family, Language.FI, "FI")));
    member = Fixtures.member("somebody", number, CustomerRight.OWNER);
    Caller unnamed = member.caller();
    caller = new Caller(unnamed.subject(), given, given + " " + family, given + "@example.org", unnamed.roles(), unnamed.actingFor());
    transaction(() -> em().createNativeQuery("update portal_users set name = ?, email = ? where subject = ?")
        .setParameter(1, caller.name()).setParameter(2, caller.email()).setParameter(3, caller.subject()).executeUpdate());
  }

  Caller caller() {
    return caller;
  }

  /** Everything that can be known of somebody. */
  Forgotten withEverything() {
    as(Cast.CLARA, () -> {
      Customers customers = bean(Customers.class);
      customers.addContactPoint(member.customerNumber(), new ContactPointInput(ContactPointKind.EMAIL, given + "@example.org", given, true));
      customers.addContactPoint(member.customerNumber(), new ContactPointInput(ContactPointKind.PHONE, phone, null, true));
      customers.addAddress(member.customerNumber(), new AddressInput(AddressKind.DELIVERY, given + " " + family, given + "ntie 1", null, "00100", "Helsinki", "FI", null));
      bean(Invitations.class).invite(member.customerNumber(), new InvitationInput("friend-of-" + given + "@example.org", CustomerRight.VIEWER, Language.EN));
      bean(Interactions.class).record(member.customerNumber(), new InteractionInput(unique("talk"), Channel.PHONE, Direction.IN, given + " called", "About " + family));
      bean(Consents.class).record(member.customerNumber(), new ConsentInput(unique("consent"), ConsentPurpose.NEWS, ConsentChannel.EMAIL, true, ConsentSource.LETTER, "Signed " + family));
    });
    // As an organisation has them, which this customer may have been.
    transaction(() -> em().createNativeQuery("""
        insert into contacts (id, version, customer_id, name, job_title, email, phone) values (nextval('contacts_seq') + 5000000, 1, ?, ?, 'Boss', ?, ?)""")
        .setParameter(1, member.customerId()).setParameter(2, "Spouse of " + given).setParameter(3, family + "@example.org").setParameter(4, phone).executeUpdate());
    String change = as(caller(), () -> bean(MyChanges.class).proposeDetails(version(), new MyDetailsInput(null, given, family + "-Other", null, Language.FI))).waiting();
    as(Cast.CLARA, () -> bean(ChangeRequests.class).refuse(change, 1, given + " must send a certificate."));
    orderAndPay();
    orderAgainAndSendBack();
    signIn();
    importedWith(given + " " + family);
    tell();
    return this;
  }

  private long version() {
    return ((Number) one("select version from customers where id = " + member.customerId())).longValue();
  }

  /** Delivered, invoiced and paid. */
  void orderAndPay() {
    String product = product(100);
    add(caller(), product, 2);
    DeliveryAddress home = new DeliveryAddress(given + " " + family, given + "ntie 1", null, "00100", "Helsinki", "FI");
    order = as(caller(), () -> bean(Checkout.class).submit(new OrderInput(unique("key"), null, home, null, "For " + given, basket(caller()).total().gross().amount())));
    as(Cast.CLARA, () -> bean(Orders.class).confirm(order, 1));
    as(Cast.CLARA, () -> bean(Orders.class).ship(order, 2, "Left with " + family));
    as(Cast.CLARA, () -> bean(Orders.class).deliver(order, 3));
    as(Cast.CLARA, () -> bean(Payments.class).record(member.accountNumber(), new PaymentInput(unique("pay"), new BigDecimal("25.10"), LocalDate.parse("2026-03-02"),
        null, "From " + given), null));
    add(caller(), product, 1);
  }

  /** What grew around orders: each with the names in it. */
  private void orderAgainAndSendBack() {
    List.of("""
        insert into order_lists (id, version, customer_id, owner, owner_name, name, shared)
        select nextval('order_lists_seq') + 900000, 1, customer_id, placed_by, :name, :name || ' list', false from orders where number = :order""", """
        insert into standing_orders (id, version, number, customer_id, account_id, creation_key, name, status, weeks, next_on, when_missing, when_dearer, reference, orderer, orderer_name,
          attempt_at, delivery_recipient, delivery_street, delivery_city, delivery_country)
        select nextval('standing_orders_seq') + 900000, 1, 'SO' || number, customer_id, account_id, number, :name, 'PAUSED', 4, date '2026-05-01', 'SKIP', 'SKIP', :name, placed_by, :name,
          now(), :name, :name, 'Helsinki', 'FI' from orders where number = :order""", """
        with kept as (insert into files (id, name, kind, bytes, sha256, kept_at) values (nextval('files_seq'), :name || '.png', 'PNG', 3, repeat('0', 64), now()) returning id),
        back as (insert into returns (id, version, number, order_id, account_id, customer_id, return_key, status, reason, description, pieces, asked_at, asked_by, asked_by_name)
          select nextval('returns_seq') + 900000, 1, 'R' || number, id, account_id, customer_id, number, 'WITHDRAWN', 'OTHER', :name, 1, now(), placed_by, :name from orders where number = :order returning id),
        piece as (insert into file_pieces select id, 0, convert_to(:name, 'UTF8') from kept)
        insert into return_photos select back.id, 1, kept.id from back, kept""", """
        with kept as (insert into files (id, name, kind, bytes, sha256, kept_at) values (nextval('files_seq'), :name || '.pdf', 'PDF', 3, repeat('0', 64), now()) returning id),
        piece as (insert into file_pieces select id, 0, convert_to('To ' || :name, 'UTF8') from kept)
        insert into shared_documents (id, version, number, customer_id, file_id, document_key, kind, title, dated_on, shared_at, shared_by, shared_by_name)
        select nextval('shared_documents_seq') + 900000, 1, 'D' || number, customer_id, kept.id, number, 'LETTER', 'To ' || :name, date '2026-03-01', now(), 'clara', 'Clara Lund'
        from orders, kept where number = :order""", """
        insert into reminders (invoice_id, position, account_id, customer_id, recipient, sent_at)
        select i.id, 1, i.account_id, i.customer_id, :name || '@example.org', now() from invoices i join orders o on o.id = i.order_id where o.number = :order""", """
        insert into reminder_pauses (invoice_id, reason, paused_at, paused_by, paused_by_name)
        select i.id, :name || ' called', now(), 'clara', 'Clara Lund' from invoices i join orders o on o.id = i.order_id where o.number = :order""", """
        update change_requests set undone_by = requested_by, undone_by_name = :name, undone_at = now() where customer_id = (select customer_id from orders where number = :order)""", """
        update orders set delivery_note = :name where number = :order""")
        .forEach(this::run);
  }

  private void run(String sql) {
    try (Connection connection = dataSource().getConnection(); Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql.replace(":name", "'" + given + " " + family + "'").replace(":order", "'" + order + "'"));
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private void signIn() {
    as(null, () -> bean(SignIns.class).begin(SignIns.PORTAL, new ConfirmedUser(caller.subject(), "sid", given, caller.name(), caller.email(), "fi", Set.of(Role.CUSTOMER), "id",
        "refresh", Duration.ofMinutes(5)), "browser of " + given));
  }

  /** As if staff had brought somebody in with a file a while ago. */
  static void importedWith(String name) {
    transaction(() -> em().createNativeQuery("""
        with made as (insert into imports (id, version, number, status, file_name, file_hash, file_bytes, kind, plan, uploaded_by, uploaded_by_name, uploaded_at, ended_at)
          values (nextval('imports_seq'), 1, 'I-' || nextval('import_numbers'), 'DONE', 'customers.csv', repeat('0', 64), 9, 'CUSTOMERS', '{"kind":"CUSTOMERS","charset":"UTF-8","delimiter":",",
            "decimal":".","dates":"YEAR_FIRST","columns":"2","field.0":"CUSTOMER","field.1":"NAME","key":"CUSTOMER","whenKnown":"UPDATE","language":"en","currency":"EUR","zone":"UTC",
            "missingMade":"false","lineKinds":"{}"}', 'dora', 'Dora', now(), now()) returning id),
        piece as (insert into import_pieces select id, 0, convert_to(?, 'UTF8') from made)
        insert into import_rows (import_id, line, cells) select id, 2, ? from made""")
        .setParameter(1, name).setParameter(2, name.replace(' ', '\u001f')).executeUpdate());
  }

  static void tell() {
    system(() -> bean(Telling.class).tellNext());
    system(() -> bean(NoticeMails.class).writeDue());
  }

  /** The job, to its end; what waits for mails to leave is past their time. */
  static void forget() {
    system(() -> bean(ErasureSteps.class).step());
    clock().advance(LONGER_THAN_MAILS_TAKE);
    system(() -> bean(ErasureSteps.class).step());
  }

  static void system(BooleanSupplier round) {
    as(Caller.system(), () -> {
      while (round.getAsBoolean()) {
        // until nothing is left
      }
    });
  }

  static Object one(String sql) {
    return transaction(() -> em().createNativeQuery(sql).getSingleResult());
  }

  /** The columns of the whole database in which one of the names stands, in whatever case. Rows that are older than the names are not read. */
  Set<String> whereNamed() throws SQLException {
    Set<String> found = new TreeSet<>();
    try (Connection connection = dataSource().getConnection(); Statement statement = connection.createStatement()) {
      List<String[]> columns = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery("""
          select c.table_name, c.column_name, c.data_type from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
          where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.data_type in ('text', 'character varying', 'json', 'jsonb', 'bytea', 'ARRAY')""")) {
        while (rows.next()) {
          columns.add(new String[] {rows.getString(1), rows.getString(2), rows.getString(3)});
        }
      }
      assertThat(columns).as("the look is into many columns").hasSizeGreaterThan(100);
      for (String[] column : columns) {
        String text = column[2].equals("bytea") ? "encode(" + column[1] + ", 'escape')" : "\"" + column[1] + "\"::text";
        try (PreparedStatement query = connection.prepareStatement("select exists (select 1 from (select * from " + column[0] + " where age(xmin) <= age(?::xid) offset 0) its where lower(" + text + ") ~ ?)")) {
          query.setString(1, firstTransaction);
          query.setString(2, (given + "|" + family + "|" + phone.substring(1)).toLowerCase(java.util.Locale.ROOT));
          try (ResultSet rows = query.executeQuery()) {
            rows.next();
            if (rows.getBoolean(1)) {
              found.add(column[0] + "." + column[1]);
            }
          }
        }
      }
    }
    return found;
  }
}
