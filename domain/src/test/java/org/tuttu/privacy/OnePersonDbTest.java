package org.tuttu.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tuttu.billing.PaymentInput;
import org.tuttu.billing.Payments;
import org.tuttu.communication.Channel;
import org.tuttu.communication.Direction;
import org.tuttu.communication.InteractionInput;
import org.tuttu.communication.Interactions;
import org.tuttu.customer.ContactInput;
import org.tuttu.customer.CustomerInput;
import org.tuttu.customer.Customers;
import org.tuttu.customer.selfservice.AddressInput;
import org.tuttu.customer.selfservice.AddressKind;
import org.tuttu.customer.selfservice.ContactPointInput;
import org.tuttu.customer.selfservice.ContactPointKind;
import org.tuttu.customer.selfservice.MyChanges;
import org.tuttu.identity.Caller;
import org.tuttu.identity.CustomerRight;
import org.tuttu.ordering.Orders;
import org.tuttu.ordering.Shop;
import org.tuttu.ordering.selfservice.Checkout;
import org.tuttu.ordering.selfservice.DeliveryAddress;
import org.tuttu.ordering.selfservice.OrderInput;
import org.tuttu.privacy.selfservice.ErasureStatus;
import org.tuttu.privacy.selfservice.Forgettable;
import org.tuttu.privacy.selfservice.MyErasure;
import org.tuttu.privacy.selfservice.MyPersonErasure;
import org.tuttu.privacy.selfservice.PersonErasureRow;
import org.tuttu.shared.Language;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.RuleViolated;
import org.tuttu.testing.Cast;
import org.tuttu.testing.Fixtures;
import org.tuttu.testing.Fixtures.Member;

/** Somebody leaves Aalto and asks to be forgotten; Aalto stays a customer. */
class OnePersonDbTest extends Shop {

  /** What the customer has, in numbers. */
  private static final String STANDS = """
      select (select count(*) || ' ' || coalesce(sum(gross), 0) from orders where customer_id = %1$d) || ' ' || (select count(*) || ' ' || coalesce(sum(gross), 0) from invoices where customer_id = %1$d)
        || ' ' || (select sum(balance) from account_balances where customer_id = %1$d) || ' ' || (select count(*) from interactions where customer_id = %1$d)
        || ' ' || (select count(*) from audit_entries where customer_id = %1$d and action not like 'erasure.%%')""";

  private Member owner;
  private Caller leaver;
  private String name;

  @BeforeEach
  void somebodyAmongOthers() {
    owner = Fixtures.member("owner", organisation("Aalto"), CustomerRight.OWNER);
    Caller unnamed = Fixtures.member("leaver", owner.customerNumber(), CustomerRight.OWNER).caller();
    name = "Kunigunde (O'Hara) " + unique("Z").replace("-", "");
    leaver = new Caller(unnamed.subject(), unnamed.username(), name, unique("leaver") + "@example.org", unnamed.roles(), unnamed.actingFor());
    transaction(() -> em().createNativeQuery("update portal_users set name = ?, email = ? where subject = ?")
        .setParameter(1, name).setParameter(2, leaver.email()).setParameter(3, leaver.subject()).executeUpdate());
  }

  @Test
  void onePersonIsForgottenAndTheCustomerStays() throws Exception {
    as(Cast.CLARA, () -> {
      bean(Customers.class).addContact(owner.customerNumber(), new ContactInput(name, "Chef", leaver.email(), null));
      bean(Customers.class).addContact(owner.customerNumber(), new ContactInput("Somebody Else", null, null, null));
      bean(Customers.class).addAddress(owner.customerNumber(), new AddressInput(AddressKind.DELIVERY, name, "Katu 1", null, "00100", "Helsinki", "FI", null));
      bean(Interactions.class).record(owner.customerNumber(), new InteractionInput(unique("talk"), Channel.PHONE, Direction.IN, name.toUpperCase() + " called", "Wants a visit"));
    });
    as(leaver, () -> bean(MyChanges.class).addContactPoint(new ContactPointInput(ContactPointKind.PHONE, "+358401234567", name, false)));
    String product = product(100);
    add(leaver, product, 2);
    DeliveryAddress home = new DeliveryAddress(name, "Katu 1", null, "00100", "Helsinki", "FI");
    String order = as(leaver, () -> bean(Checkout.class).submit(new OrderInput(unique("key"), null, home, null, "For " + name, basket(leaver).total().gross().amount())));
    as(Cast.CLARA, () -> bean(Orders.class).confirm(order, 1));
    as(Cast.CLARA, () -> bean(Orders.class).ship(order, 2, "Left with " + name));
    as(Cast.CLARA, () -> bean(Payments.class).record(owner.accountNumber(), new PaymentInput(unique("pay"), new BigDecimal("25.10"), LocalDate.parse("2026-03-02"), null, "From " + name), null));
    Forgotten.importedWith(name);
    Forgotten.tell();
    String before = (String) Forgotten.one(STANDS.formatted(owner.customerId()));

    String number = ask(leaver, self(leaver));
    as(Cast.DORA, () -> bean(Erasures.class).approve(number, 1));
    Forgotten.forget();

    assertThat(status(number)).isEqualTo("DONE");
    assertThat(namedIn("contacts.name", "contacts.email", "addresses.recipient", "contact_points.label", "interactions.summary", "change_requests.after", "change_requests.requested_by_name",
        "orders.placed_by_name", "orders.reference", "orders.delivery_recipient", "order_events.by_name", "order_events.note", "shipments.note", "audit_entries.actor_name",
        "audit_entries.after", "portal_users.name", "portal_users.email", "import_rows.cells", "outbox_mails.recipient", "outbox_mails.text_body", "news.args", "privacy_requests.person_name",
        "privacy_requests.requested_by_name")).isEmpty();
    assertThat(namedIn("payments.note", "invoices.customer_reference")).as("the books, while the law wants it").isNotEmpty();
    assertThat(Forgotten.one(STANDS.formatted(owner.customerId()))).isEqualTo(before);
    assertThat(Forgotten.one("select count(*) from contacts where name = 'Somebody Else' and customer_id = " + owner.customerId())).isEqualTo(1L);
    assertThat(Forgotten.one("select street from addresses where customer_id = " + owner.customerId())).isEqualTo("Katu 1");
    assertThat(Forgotten.one("select blocked and erased_at is not null from portal_users where subject = '" + leaver.subject() + "'")).isEqualTo(true);
    assertThat(Forgotten.one("select stage <> 'FORMER' from customers where id = " + owner.customerId())).isEqualTo(true);
    assertThat(Forgotten.one("select count(*) from audit_entries where digest is null and salt is null and customer_id = " + owner.customerId())).as("the digest proves what was said").isEqualTo(0L);

    assertThat(Forgotten.one("select subjects is null and words is not null from privacy_requests where number = '" + number + "'")).isEqualTo(true);
    transaction(() -> em().createNativeQuery("insert into memberships (id, version, subject, customer_id, access_right, since) values (nextval('memberships_seq') + 900000, 1, ?, ?, 'VIEWER', now())")
        .setParameter(1, leaver.subject()).setParameter(2, owner.customerId()).executeUpdate());

    clock().advance(Duration.ofDays(366 * 7));
    Forgotten.system(() -> bean(ErasureSteps.class).endKeeping());
    assertThat(namedIn("payments.note", "invoices.customer_reference", "privacy_requests.words")).isEmpty();
    assertThat(Forgotten.one("select count(*) from memberships where subject = '" + leaver.subject() + "'")).as("who came back stays").isEqualTo(1L);
    assertThat(Forgotten.one(STANDS.formatted(owner.customerId()))).isEqualTo(before);
  }

  @Test
  void whoActsForOthersTooIsForgottenHereAlone() {
    Member boris = Fixtures.person("Boris");
    transaction(() -> em().createNativeQuery("insert into memberships (id, version, subject, customer_id, access_right, since) values (nextval('memberships_seq') + 900000, 1, ?, ?, 'VIEWER', now())")
        .setParameter(1, leaver.subject()).setParameter(2, boris.customerId()).executeUpdate());
    String number = ask(leaver, self(leaver));
    as(Cast.DORA, () -> bean(Erasures.class).approve(number, 1));
    Forgotten.forget();
    assertThat(Forgotten.one("select not blocked and name = '" + name.replace("'", "''") + "' from portal_users where subject = '" + leaver.subject() + "'")).isEqualTo(true);
    assertThat(Forgotten.one("select string_agg(customer_id::text, ' ') from memberships where subject = '" + leaver.subject() + "'")).isEqualTo(String.valueOf(boris.customerId()));
  }

  @Test
  void anOwnerAsksForAContactWhoCannotSignIn() {
    as(Cast.CLARA, () -> bean(Customers.class).addContact(owner.customerNumber(), new ContactInput("Caretaker Karl", null, "shared@example.org", "+358401234567")));
    as(Cast.CLARA, () -> bean(Customers.class).addContact(owner.customerNumber(), new ContactInput("Caretaker Kaisa", null, "shared@example.org", null)));
    String number = ask(owner.caller(), key(owner.caller(), "Caretaker Karl"));
    as(Cast.DORA, () -> bean(Erasures.class).approve(number, 1));
    Forgotten.forget();
    assertThat(Forgotten.one("select string_agg(name || coalesce(email, ''), ', ' order by id) from contacts where customer_id = " + owner.customerId()))
        .as("a mailbox of several people names nobody").isEqualTo("–, Caretaker Kaisashared@example.org");
    assertThat(as(owner.caller(), () -> bean(MyPersonErasure.class).requests())).singleElement().extracting(row -> row.request().status()).isEqualTo(ErasureStatus.DONE);
    assertThat(Forgotten.one("select requested_by_name <> '–' and person_name is null from privacy_requests where number = '" + number + "'")).as("the owner is not forgotten").isEqualTo(true);
  }

  @Test
  void theLastOwnerAndWhoeverTheCustomerIsReachedByAreNotForgotten() {
    as(Cast.CLARA, () -> bean(Customers.class).addContactPoint(owner.customerNumber(), new ContactPointInput(ContactPointKind.EMAIL, leaver.email(), null, true)));
    String number = ask(leaver, self(leaver));
    assertThat(as(Cast.DORA, () -> bean(Erasures.class).details(number)).obstacles()).containsExactly("privacy.reached-by");
    transaction(() -> em().createNativeQuery("delete from memberships where customer_id = ? and subject <> ?").setParameter(1, owner.customerId()).setParameter(2, leaver.subject()).executeUpdate());
    assertThatThrownBy(() -> as(Cast.DORA, () -> bean(Erasures.class).approve(number, 1))).isInstanceOfSatisfying(RuleViolated.class,
        refusal -> assertThat(refusal.code()).isEqualTo("privacy.last-owner"));
    assertThat(status(number)).isEqualTo("OPEN");
  }

  @Test
  void everybodyAsksForThemselvesOwnersForTheirsAndNobodyForOthers() {
    Caller viewer = Fixtures.member("viewer", owner.customerNumber(), CustomerRight.VIEWER).caller();
    Member boris = Fixtures.member("boris", organisation("Bergen"), CustomerRight.OWNER);
    as(Cast.CLARA, () -> bean(Customers.class).addContact(boris.customerNumber(), new ContactInput("Boris' Friend", null, null, null)));
    assertThat(people(viewer)).singleElement().extracting(Forgettable::self).isEqualTo(true);
    assertThat(people(owner.caller())).hasSize(3).first().extracting(Forgettable::self).isEqualTo(true);
    String boriss = key(boris.caller(), "Boris' Friend");
    assertThatThrownBy(() -> ask(owner.caller(), boriss)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> ask(viewer, self(leaver))).as("a colleague").isInstanceOf(NotFound.class);
    String number = ask(viewer, self(viewer));
    assertThat(ask(viewer, self(viewer))).as("a double click makes one").isEqualTo(number);
    assertThatThrownBy(() -> as(boris.caller(), () -> bean(MyPersonErasure.class).withdraw(number))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> as(owner.caller(), () -> bean(MyErasure.class).withdraw(number))).isInstanceOf(NotFound.class);
    assertThat(as(owner.caller(), () -> bean(MyErasure.class).latest())).as("the customer itself did not ask").isEmpty();
    as(owner.caller(), () -> bean(MyErasure.class).ask("We all want to go"));
    as(owner.caller(), () -> bean(MyPersonErasure.class).withdraw(number));
    assertThat(status(number)).isEqualTo("WITHDRAWN");
  }

  /** In Finland, with an account in euro. */
  private static String organisation(String name) {
    return as(Cast.CLARA, () -> bean(Customers.class).create(unique("organisation"), CustomerInput.organisation(name, null, Language.FI, "FI")));
  }

  private static String ask(Caller caller, String key) {
    as(caller, () -> bean(MyPersonErasure.class).ask(key, null));
    return as(caller, () -> bean(MyPersonErasure.class).requests()).stream().findFirst().map(PersonErasureRow::request).orElseThrow().number();
  }

  private static List<Forgettable> people(Caller caller) {
    return as(caller, () -> bean(MyPersonErasure.class).people());
  }

  private static String self(Caller caller) {
    return people(caller).stream().filter(Forgettable::self).findFirst().orElseThrow().key();
  }

  private static String key(Caller caller, String name) {
    return people(caller).stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow().key();
  }

  private static Object status(String number) {
    return Forgotten.one("select status from privacy_requests where number = '" + number + "'");
  }

  /** Those of the columns in which the name or the address of mail still stands. */
  private List<String> namedIn(String... columns) {
    return List.of(columns).stream().filter(column -> {
      String[] parts = column.split("\\.");
      return !Forgotten.one("select count(*) from " + parts[0] + " where position(lower('" + name.replace("'", "''") + "') in lower(" + parts[1] + "::text)) > 0 or position('" + leaver.email()
          + "' in lower(" + parts[1] + "::text)) > 0").equals(0L);
    }).toList();
  }
}
