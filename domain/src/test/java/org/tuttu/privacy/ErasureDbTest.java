package org.tuttu.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tuttu.identity.CustomerRight;
import org.tuttu.identity.SignIns;
import org.tuttu.ordering.Shop;
import org.tuttu.privacy.selfservice.ErasureRow;
import org.tuttu.privacy.selfservice.ErasureStatus;
import org.tuttu.privacy.selfservice.MyErasure;
import org.tuttu.shared.AccessDenied;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.RuleViolated;
import org.tuttu.shared.StaleData;
import org.tuttu.testing.Cast;
import org.tuttu.testing.Fixtures;
import org.tuttu.testing.Fixtures.Member;

class ErasureDbTest extends Shop {

  private static final String TOTALS = """
      select (select count(*) from postings) || ' ' || (select sum(amount) from entries) || ' ' || (select sum(abs(amount)) from entries) || ' ' || (select sum(gross) from invoices) || ' '
        || (select sum(balance) from account_balances) || ' ' || (select sum(gross) from orders) || ' ' || (select sum(amount) from payments)""";

  @Test
  void afterwardsNoNameIsAnywhereButInTheBooksAndThereUntilTheLawLetsItGo() throws Exception {
    Forgotten somebody = new Forgotten().withEverything();
    assertThat(somebody.whereNamed()).contains("customers.name", "customers.search_text", "contacts.name", "contacts.search_text", "contact_points.value", "addresses.street",
        "invitations.email", "interactions.summary", "interactions.notes", "consents.note", "change_requests.after", "change_requests.reason", "change_requests.undone_by_name", "reminder_pauses.reason", "orders.delivery_street", "orders.reference",
        "order_events.note", "portal_users.name", "portal_users.search_text", "sign_ins.user_agent", "import_rows.cells", "import_pieces.bytes", "outbox_mails.recipient", "audit_entries.after",
        "audit_entries.actor_name", "invoices.buyer_name", "payments.note", "order_lists.name", "standing_orders.delivery_street", "returns.description", "files.name", "file_pieces.bytes", "shared_documents.title",
        "reminders.recipient", "orders.delivery_note");
    String number = ask(somebody, "Please, " + somebody.family);
    Object totals = Forgotten.one(TOTALS);
    Object entries = Forgotten.one("select count(*) from audit_entries");

    as(Cast.DORA, () -> bean(Erasures.class).approve(number, 1));
    Forgotten.forget();

    assertThat(somebody.whereNamed()).allMatch(ErasureDbTest::isOfTheBooks);
    assertThat(Forgotten.one(TOTALS)).as("the books").isEqualTo(totals);
    assertThat(Forgotten.one("select count(*) - 2 from audit_entries")).as("with the approval and the end").isEqualTo(entries);
    assertThat(Forgotten.one("select name from customers where id = " + somebody.member.customerId())).isEqualTo("–" + somebody.member.customerNumber());
    ErasureDetails done = as(Cast.DORA, () -> bean(Erasures.class).details(number));
    assertThat(done.status()).isEqualTo(ErasureStatus.DONE);
    assertThat(done.keptUntil()).isEqualTo(LocalDate.parse("2032-12-31"));

    clock().advance(Duration.ofDays(366 * 6));
    Forgotten.system(() -> bean(ErasureSteps.class).endKeeping());
    assertThat(somebody.whereNamed()).as("the law still wants it").isNotEmpty();
    clock().advance(Duration.ofDays(366));
    Forgotten.system(() -> bean(ErasureSteps.class).endKeeping());
    assertThat(somebody.whereNamed()).isEmpty();
    assertThat(Forgotten.one(TOTALS)).isEqualTo(totals);
  }

  @Test
  void nodesThatDieLoseNothingAndDoingItAgainChangesNothing() throws Exception {
    Forgotten somebody = new Forgotten().withEverything();
    String number = ask(somebody, null);
    as(Cast.DORA, () -> bean(Erasures.class).approve(number, 1));

    assertThat(cutOffEverywhere(() -> Forgotten.system(() -> bean(ErasureSteps.class).step()))).isGreaterThan(10);
    Forgotten.forget();
    assertThat(somebody.whereNamed()).allMatch(ErasureDbTest::isOfTheBooks);
    Object after = Forgotten.one("select string_agg(e::text, ' ' order by id) from audit_entries e where customer_id = " + somebody.member.customerId() + " and action not like 'erasure.%'");
    transaction(() -> em().createNativeQuery("update privacy_requests set status = 'RUNNING', next_at = timestamptz '2026-03-01', done_parts = '', subjects = '', words = '' where number = ?")
        .setParameter(1, number).executeUpdate());
    Forgotten.forget();
    assertThat(status(number)).isEqualTo("DONE");
    assertThat(Forgotten.one("select string_agg(e::text, ' ' order by id) from audit_entries e where customer_id = " + somebody.member.customerId() + " and action not like 'erasure.%'"))
        .isEqualTo(after);
  }

  @Test
  void theTrailKeepsWhoAndWhatAndADigestOfItsWords() {
    Forgotten somebody = new Forgotten().withEverything();
    long customer = somebody.member.customerId();
    String kept = "select string_agg(concat_ws(' ', id, at, actor_subject, action, record_type, record_id, (select string_agg(k, ',' order by k) from jsonb_object_keys(after) k)), ';' order by id) "
        + "from audit_entries where action not like 'erasure.%' and customer_id = " + customer;
    String digests = "select string_agg(encode(%s, 'hex'), ' ' order by id) from audit_entries e where action not like 'erasure.%%' and customer_id = " + customer;
    Object before = Forgotten.one(kept);
    Object expected = Forgotten.one(digests.formatted("audit_digest(e)"));
    String number = ask(somebody, null);
    as(Cast.DORA, () -> bean(Erasures.class).approve(number, 1));
    Forgotten.forget();

    assertThat(Forgotten.one(kept)).isEqualTo(before);
    assertThat(Forgotten.one(digests.formatted("digest"))).as("an older copy proves what it said").isEqualTo(expected);
    assertThat(Forgotten.one("select count(*) from audit_entries where salt is not null and redacted_at is not null")).isEqualTo(0L);
    assertThat(Forgotten.one("select count(*) from audit_entries where actor_name = 'Clara Lund' and customer_id = " + customer)).as("staff stay named").isNotEqualTo(0L);
  }

  @Test
  void whatIsAppendOnlyLosesItsWordsAndNothingElse() {
    new Forgotten().orderAndPay();
    for (String change : List.of("update audit_entries set actor_name = 'x'", "update invoices set buyer_name = 'x'", "delete from payments", "update reminders set recipient = 'x'", "update subscription_events set by_name = 'x'")) {
      assertThatThrownBy(() -> transaction(() -> em().createNativeQuery(change).executeUpdate())).as(change).hasMessageContaining("append-only");
    }
    assertThatThrownBy(() -> erasing("audit_entries", "update audit_entries set action = 'order.forged' where id = (select max(id) from audit_entries)")).hasMessageContaining("nothing else");
    assertThatThrownBy(() -> erasing("audit_entries", "update audit_entries set after = '{}' where id = (select max(id) from audit_entries where after <> '{}')")).hasMessageContaining("nothing else");
    assertThatThrownBy(() -> erasing("invoices", "update invoices set gross = gross + 1, net = net + 1 where id = (select max(id) from invoices)")).hasMessageContaining("only what is about people");
    assertThatThrownBy(() -> erasing("payments", "update payments set amount = amount + 1 where id = (select max(id) from payments)")).hasMessageContaining("only what is about people");
    new Forgotten().withEverything();
    assertThatThrownBy(() -> erasing("reminders", "update reminders set position = position + 1")).hasMessageContaining("only what is about people");
    assertThatThrownBy(() -> erasing("entries", "update entries set amount = 0")).hasMessageContaining("append-only");
  }

  @Test
  void theCustomersPeopleAreOutAndGoFromKeycloakUnlessTheyActForOthers() {
    Forgotten somebody = new Forgotten();
    Member colleague = Fixtures.member("colleague", somebody.member.customerNumber(), CustomerRight.BUYER);
    Member boris = Fixtures.person("Boris");
    transaction(() -> em().createNativeQuery("insert into memberships (id, version, subject, customer_id, access_right, since) values (nextval('memberships_seq') + 900000, 1, ?, ?, 'VIEWER', now())")
        .setParameter(1, colleague.caller().subject()).setParameter(2, boris.customerId()).executeUpdate());
    String number = ask(somebody, null);
    as(Cast.DORA, () -> bean(Erasures.class).approve(number, 1));
    Forgotten.forget();

    assertThat(Forgotten.one("select blocked and erased_at is not null and keycloak_due_at is not null from portal_users where subject = '" + somebody.caller().subject() + "'")).isEqualTo(true);
    assertThat(Forgotten.one("select not blocked and name <> '–' from portal_users where subject = '" + colleague.caller().subject() + "'")).isEqualTo(true);
    assertThat(Forgotten.one("select count(*) from memberships where customer_id = " + somebody.member.customerId())).isEqualTo(0L);
    assertThat(Forgotten.one("select count(*) from memberships where subject = '" + colleague.caller().subject() + "'")).isEqualTo(1L);
    assertThat(as(null, () -> bean(SignIns.class).find(SignIns.PORTAL, "none"))).isEmpty();
  }

  @Test
  void nobodyIsForgottenWhileOrdersAreOnTheirWayOrSomethingIsOwed() {
    Forgotten somebody = new Forgotten();
    String product = product(10);
    order(somebody.caller(), product, 1);
    String number = ask(somebody, null);

    assertThatThrownBy(() -> as(Cast.DORA, () -> bean(Erasures.class).approve(number, 1)))
        .isInstanceOfSatisfying(RuleViolated.class, refusal -> assertThat(refusal.code()).isEqualTo("privacy.open-orders"));
    assertThat(as(Cast.DORA, () -> bean(Erasures.class).details(number)).obstacles()).containsExactly("privacy.open-orders");
    assertThat(status(number)).isEqualTo("OPEN");
  }

  @Test
  void aRequestIsDueInAMonthExtendedOnceRefusedWithAReasonAndDecidedOnce() {
    Forgotten somebody = new Forgotten();
    String number = ask(somebody, null);
    as(somebody.caller(), () -> bean(MyErasure.class).ask("twice"));
    assertThat(latest(somebody).number()).as("a double click makes one").isEqualTo(number);
    assertThat(latest(somebody).dueOn()).isEqualTo(LocalDate.parse("2026-04-02"));

    as(Cast.DORA, () -> bean(Erasures.class).extend(number, 1, "Many papers."));
    assertThat(latest(somebody).dueOn()).isEqualTo(LocalDate.parse("2026-06-02"));
    assertThatThrownBy(() -> as(Cast.DORA, () -> bean(Erasures.class).extend(number, 2, "Again."))).isInstanceOf(RuleViolated.class);
    assertThatThrownBy(() -> as(Cast.EDGAR, () -> bean(Erasures.class).refuse(number, 1, "No."))).isInstanceOf(StaleData.class);
    as(Cast.DORA, () -> bean(Erasures.class).refuse(number, 2, "A dispute is pending."));

    assertThat(latest(somebody).status()).isEqualTo(ErasureStatus.REFUSED);
    assertThat(latest(somebody).reason()).isEqualTo("A dispute is pending.");
    assertThatThrownBy(() -> as(Cast.DORA, () -> bean(Erasures.class).approve(number, 3))).isInstanceOf(StaleData.class);
    assertThatThrownBy(() -> as(somebody.caller(), () -> bean(MyErasure.class).withdraw(number))).isInstanceOf(NotFound.class);
  }

  @Test
  void onlyOwnersAskAndOnlyManagersDecide() {
    Forgotten somebody = new Forgotten();
    Member buyer = Fixtures.member("buyer", somebody.member.customerNumber(), CustomerRight.BUYER);
    Member boris = Fixtures.person("Boris");
    String number = ask(somebody, null);

    assertThatThrownBy(() -> as(buyer.caller(), () -> bean(MyErasure.class).ask(null))).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> as(boris.caller(), () -> bean(MyErasure.class).withdraw(number))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> as(Cast.CLARA, () -> bean(Erasures.class).details(number))).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> as(Cast.DORA, () -> bean(ErasureSteps.class).step())).isInstanceOf(AccessDenied.class);
    as(somebody.caller(), () -> bean(MyErasure.class).withdraw(number));
    assertThatThrownBy(() -> as(Cast.DORA, () -> bean(Erasures.class).approve(number, 1))).isInstanceOf(StaleData.class);
  }

  private static String ask(Forgotten somebody, String wish) {
    as(somebody.caller(), () -> bean(MyErasure.class).ask(wish));
    return latest(somebody).number();
  }

  private static ErasureRow latest(Forgotten somebody) {
    return as(somebody.caller(), () -> bean(MyErasure.class).latest()).orElseThrow();
  }

  private static boolean isOfTheBooks(String column) {
    return column.startsWith("invoices.buyer_") || column.equals("invoices.customer_reference") || column.startsWith("payments.");
  }

  private static Object status(String number) {
    return Forgotten.one("select status from privacy_requests where number = '" + number + "'");
  }

  private static void erasing(String table, String change) {
    transaction(() -> {
      em().createNativeQuery("select set_config('tuttu.erasing', '" + table + "', true)").getSingleResult();
      return em().createNativeQuery(change).executeUpdate();
    });
  }
}
