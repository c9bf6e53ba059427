package org.tuttu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tuttu.testing.Cast.CLARA;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tuttu.billing.InvoiceQueries;
import org.tuttu.billing.PaymentInput;
import org.tuttu.billing.Payments;
import org.tuttu.billing.selfservice.InvoiceFilter;
import org.tuttu.billing.selfservice.MyBalances;
import org.tuttu.billing.selfservice.MyInvoices;
import org.tuttu.customer.ChangeRequests;
import org.tuttu.customer.ContactInput;
import org.tuttu.customer.CustomerQueries;
import org.tuttu.customer.Customers;
import org.tuttu.customer.selfservice.MyAccount;
import org.tuttu.customer.selfservice.MyPeople;
import org.tuttu.documents.selfservice.MyDocuments;
import org.tuttu.identity.Caller;
import org.tuttu.identity.CustomerRight;
import org.tuttu.ordering.selfservice.MyOrders;
import org.tuttu.ordering.selfservice.OrderFilter;
import org.tuttu.shared.PageRequest;
import org.tuttu.testing.DbTest;
import org.tuttu.testing.Fixtures;
import org.tuttu.testing.Fixtures.Member;
import org.tuttu.timeline.Timelines;

/** What a page asks costs as much for a customer with thousands of contacts, orders and interactions as for one with some dozens. */
class GiantCustomerDbTest extends DbTest {

  /** What the usual one has less than pages show, and home counts. */
  private static final int PAGES = 200;
  /** Of the giant with access to the portal; the timeline looks up each one's latest sign-ins. */
  private static final int PEOPLE = 300;

  private static final ContactInput NILS = new ContactInput("Nils Å", "CEO", "nils@example.org", null);

  /** Tables as small as the tests' are quicker read whole; how many rows that are says nothing of a company's. */
  private static final String AS_IN_LARGE_TABLES = """
      select set_config('enable_seqscan', 'off', true), set_config('enable_hashjoin', 'off', true), set_config('enable_mergejoin', 'off', true),
        set_config('random_page_cost', '1.1', true)""";

  private static Member usual;
  private static Member giant;

  /** Something that a page does for one customer. */
  private record Asked(String name, Work work) {

    @Override
    public String toString() {
      return name;
    }
  }

  private interface Work {
    void on(Member member, Caller staff);
  }

  @BeforeAll
  static void grow() {
    usual = customer("Usual AS", 40, 12);
    giant = customer("Giant AS", 4_000, PEOPLE);
    planForManyCustomers();
  }

  /** The planner reads past others' rows while there are as few customers as in tests; it is told that each has few, as where there are many. */
  private static void planForManyCustomers() {
    transaction(() -> {
      for (Object column : em().createNativeQuery("""
          select format('%s alter column %s', c.table_name, c.column_name) from information_schema.columns c
          join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name and t.table_type = 'BASE TABLE'
          where c.table_schema = 'public' and c.column_name in ('customer_id', 'account_id')""").getResultList()) {
        em().createNativeQuery("alter table " + column + " set (n_distinct = -0.2)").executeUpdate();
      }
      return em().createNativeQuery("analyze").executeUpdate();
    });
  }

  static Stream<Asked> questions() {
    return Stream.of(
        new Asked("customer's page", (of, staff) -> as(staff, () -> bean(CustomerQueries.class).details(of.customerNumber()))),
        new Asked("another contact", (of, staff) -> as(staff, () -> bean(Customers.class).addContact(of.customerNumber(), NILS))),
        new Asked("its timeline", (of, staff) -> as(staff, () -> bean(Timelines.class).of(of.customerNumber(), null))),
        new Asked("its changes", (of, staff) -> as(staff, () -> bean(ChangeRequests.class).ofCustomer(of.customerNumber(), page()))),
        new Asked("portal people", (of, staff) -> as(of.caller(), () -> bean(MyPeople.class).list(new PageRequest(null, 10)))),
        new Asked("portal person", (of, staff) -> as(of.caller(), () -> bean(MyPeople.class).person(of.membershipId()))),
        new Asked("portal details", (of, staff) -> as(of.caller(), () -> bean(MyAccount.class).details())),
        new Asked("portal orders", (of, staff) -> as(of.caller(), () -> bean(MyOrders.class).list(OrderFilter.ALL, page()))),
        new Asked("portal open orders", (of, staff) -> as(of.caller(), () -> bean(MyOrders.class).list(OrderFilter.OPEN, page()))),
        new Asked("its balances", (of, staff) -> as(staff, () -> bean(InvoiceQueries.class).balances(of.customerNumber()))),
        new Asked("its account", (of, staff) -> as(staff, () -> bean(InvoiceQueries.class).account(of.accountNumber(), page()))),
        new Asked("what a payment settles", (of, staff) -> as(staff, () -> bean(Payments.class).split(of.accountNumber(), money()))),
        new Asked("portal invoices", (of, staff) -> as(of.caller(), () -> bean(MyInvoices.class).list(InvoiceFilter.ALL, page()))),
        new Asked("portal documents", (of, staff) -> as(of.caller(), () -> bean(MyDocuments.class).list(null, null, page()))),
        new Asked("portal open invoices", (of, staff) -> as(of.caller(), () -> bean(MyInvoices.class).list(InvoiceFilter.OPEN, page()))),
        new Asked("portal balances", (of, staff) -> as(of.caller(), () -> bean(MyBalances.class).choose(of.accountNumber()))),
        new Asked("portal statement", (of, staff) -> as(of.caller(), () -> bean(MyBalances.class).statement(of.accountNumber(), LocalDate.of(2000, 1, 1), LocalDate.of(2030, 1, 1), page()))),
        new Asked("portal home", (of, staff) -> as(of.caller(), () -> bean(MyOrders.class).summary())));
  }

  @ParameterizedTest
  @MethodSource("questions")
  void theGiantIsAskedForAsMuchAsAnybody(Asked asked) {
    Cost of = cost(asked, usual);
    Cost ofGiant = cost(asked, giant);

    assertThat(ofGiant.statements()).isEqualTo(of.statements());
    assertThat(ofGiant.rows()).as("rows read").isLessThanOrEqualTo(of.rows() + PAGES + PEOPLE);
  }

  private record Cost(int statements, long rows) {}

  /** The lesser of two in a row: at most one of them can be the one that takes the next block of ids. */
  private static Cost cost(Asked asked, Member member) {
    Cost first = once(asked, member);
    Cost second = once(asked, member);
    return second.statements() < first.statements() ? second : first;
  }

  private static Cost once(Asked asked, Member member) {
    return transaction(() -> {
      em().createNativeQuery(AS_IN_LARGE_TABLES).getSingleResult();
      long before = rowsRead();
      int statements = statementsOf(() -> asked.work().on(member, CLARA));
      return new Cost(statements, rowsRead() - before);
    });
  }

  /** By this transaction, of tables and by indexes. */
  private static long rowsRead() {
    return ((Number) em().createNativeQuery("select cast(sum(seq_tup_read + coalesce(idx_tup_fetch, 0)) as bigint) from pg_stat_xact_user_tables")
        .getSingleResult()).longValue();
  }

  private static PaymentInput money() {
    return new PaymentInput("giant", new BigDecimal("30"), LocalDate.of(2026, 1, 1), "G3", null);
  }

  private static PageRequest page() {
    return PageRequest.first();
  }

  private static Member customer(String name, int size, int people) {
    String number = Fixtures.organisation(name);
    Member owner = Fixtures.member("owner", number, CustomerRight.OWNER);
    for (int i = 1; i < people; i++) {
      Fixtures.member("member", number, CustomerRight.VIEWER);
    }
    for (String each : List.of("""
        insert into contacts (id, version, customer_id, name, email)
        select nextval('contacts_seq'), 1, ?, 'Person ' || n, 'person' || n || '@example.org' from generate_series(1, ?) n""", """
        insert into orders (id, version, number, account_id, customer_id, kind, status, currency, net, vat, gross, line_count, placed_at, placed_by, placed_by_name)
        select nextval('orders_seq'), 1, 'G-' || c.id || '-' || n, a.id, c.id, 'SALE', case when n % 2 = 0 then 'DELIVERED' else 'PLACED' end, 'NOK', 0, 0, 0, 0,
          now() - n * interval '1 hour', 'x', 'X' from (select cast(? as bigint) as id) c join accounts a on a.customer_id = c.id, generate_series(1, ?) n""", """
        insert into invoices (id, version, number, kind, account_id, customer_id, event_key, issued_on, delivered_on, due_on, issued_at, issued_by, issued_by_name, currency,
          net, vat, gross, line_count, open_amount, payment_reference, buyer_name, seller_name)
        select nextval('invoices_seq'), 1, 'G-' || c.id || '-' || n, 'INVOICE', a.id, c.id, 'giant:' || c.id || ':' || n, date '2026-01-01' - n, date '2026-01-01' - n,
          date '2026-01-15' - n, now(), 'x', 'X', 'NOK', 10, 2, 12, 0, case when n < 6 then 12 else 0 end, 'G' || n, 'X', 'X'
        from (select cast(? as bigint) as id) c join accounts a on a.customer_id = c.id, generate_series(1, ?) n""", """
        with posted as (
          insert into postings (id, account_id, position, kind, event_key, booked_on, booked_at, currency, amount, balance, invoice_id)
          select nextval('postings_seq'), account_id, row_number() over (order by issued_on), 'INVOICE', event_key, issued_on, now(), currency, gross,
            sum(gross) over (order by issued_on), id from invoices where customer_id = ? and cast(? as int) > 0 returning id)
        insert into entries (id, posting_id, book, amount)
        select nextval('entries_seq'), posted.id, book, amount from posted, (values ('RECEIVABLES', 12), ('SALES', -12)) b (book, amount)""", """
        insert into account_balances (account_id, version, customer_id, currency, balance, unallocated, postings, booked_on)
        select id, 1, customer_id, currency, 60, 0, n, date '2026-01-01' from accounts, (select cast(? as bigint) as customer, cast(? as int) as n) c
        where customer_id = c.customer""", """
        insert into interactions (id, version, customer_id, channel, direction, at, summary, recorded_by, recorded_by_name)
        select nextval('interactions_seq'), 1, ?, 'PHONE', 'IN', now() - n * interval '1 hour', 'Asked', 'x', 'X' from generate_series(1, ?) n""")) {
      transaction(() -> {
        em().createNativeQuery("set local tuttu.bulk = 'on'").executeUpdate();
        return em().createNativeQuery(each).setParameter(1, owner.customerId()).setParameter(2, size).executeUpdate();
      });
    }
    return owner;
  }
}
