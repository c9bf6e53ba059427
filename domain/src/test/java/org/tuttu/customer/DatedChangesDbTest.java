package org.tuttu.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tuttu.testing.Cast.CLARA;
import static org.tuttu.testing.Cast.DORA;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tuttu.customer.selfservice.ChangeDocumentRow;
import org.tuttu.customer.selfservice.ChangePolicy;
import org.tuttu.customer.selfservice.ChangeRow;
import org.tuttu.customer.selfservice.ChangeStatus;
import org.tuttu.customer.selfservice.ContactPointInput;
import org.tuttu.customer.selfservice.ContactPointKind;
import org.tuttu.customer.selfservice.ContactPointRow;
import org.tuttu.customer.selfservice.CustomerKind;
import org.tuttu.customer.selfservice.MyAccount;
import org.tuttu.customer.selfservice.MyAccountDetails;
import org.tuttu.customer.selfservice.MyChangeDocuments;
import org.tuttu.customer.selfservice.MyChanges;
import org.tuttu.customer.selfservice.MyDetailsInput;
import org.tuttu.customer.selfservice.Proposal;
import org.tuttu.identity.Caller;
import org.tuttu.identity.CustomerRight;
import org.tuttu.shared.AccessDenied;
import org.tuttu.shared.KeptFile;
import org.tuttu.shared.KeptFiles;
import org.tuttu.shared.Language;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.RuleViolated;
import org.tuttu.shared.Upload;
import org.tuttu.testing.DbTest;
import org.tuttu.testing.Fixtures;
import org.tuttu.testing.Fixtures.Member;

/** Changes that hold from a later day, and changes for which a document is asked. */
class DatedChangesDbTest extends DbTest {

  private static final byte[] PAPER = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

  private Member anna;
  private Member boris;

  @BeforeEach
  void cast() {
    anna = Fixtures.person("Anna");
    boris = Fixtures.person("Boris");
  }

  @AfterEach
  void othersFindTheUsualRules() {
    rule(policy("familyName"), ChangePolicy.STAFF_DECIDES, false, true);
    rule(policy("language"), ChangePolicy.AT_ONCE, false, false);
  }

  @Test
  void whatNobodyDecidesIsDoneOnItsDayOnce() throws Exception {
    LocalDate day = today().plusDays(10);
    ContactPointInput phone = new ContactPointInput(ContactPointKind.PHONE, "+358 40 555 1234", null, true);
    Proposal proposal = as(anna.caller(), () -> changes().addContactPoint(phone, day));
    assertThat(as(anna.caller(), () -> changes().addContactPoint(phone, day))).as("a double click").isEqualTo(proposal);
    assertThat(row(proposal.scheduled())).extracting(ChangeRow::status, ChangeRow::effectiveOn).containsExactly(ChangeStatus.SCHEDULED, day);
    assertThat(details().waiting()).extracting(ChangeRow::number).containsExactly(proposal.scheduled());
    clock().advance(Duration.ofDays(9));
    applyAll();
    assertThat(phones()).isEmpty();

    clock().advance(Duration.ofDays(1));
    ExecutorService pool = Executors.newFixedThreadPool(4);
    List<Callable<Object>> nodes = Collections.nCopies(4, () -> {
      applyAll();
      return null;
    });
    for (Future<Object> each : pool.invokeAll(nodes)) {
      each.get();
    }
    pool.shutdown();
    assertThat(phones()).containsExactly("+358405551234");
    assertThat(row(proposal.scheduled()).status()).isEqualTo(ChangeStatus.APPLIED);
    assertThat(count("select count(*) from audit_entries where action = 'change.applied' and record_id = '" + proposal.scheduled() + "'")).isEqualTo(1L);
    assertThat(count("select count(*) from news where name = 'change-day-came' and args ->> '0' = '" + proposal.scheduled() + "'")).isEqualTo(1L);
  }

  @Test
  void whatStaffApproveWaitsForItsDayAndIsTakenBackBefore() {
    String number = rename("Korhonen", today().plusDays(5)).waiting();
    as(CLARA, () -> requests().approve(number, 1));
    assertThat(row(number).status()).isEqualTo(ChangeStatus.SCHEDULED);
    assertThat(details().familyName()).isEqualTo("Virtanen");
    as(CLARA, () -> requests().undo(number, 2));
    assertThat(row(number).status()).as("to be decided anew").isEqualTo(ChangeStatus.WAITING);
    as(CLARA, () -> requests().approve(number, 3));
    assertThatThrownBy(() -> as(boris.caller(), () -> changes().withdraw(number))).isInstanceOf(NotFound.class);
    as(anna.caller(), () -> changes().withdraw(number));
    clock().advance(Duration.ofDays(6));
    applyAll();
    assertThat(details().familyName()).isEqualTo("Virtanen");
    assertThat(row(number).status()).isEqualTo(ChangeStatus.WITHDRAWN);

    String again = rename("Mäkinen", today().plusDays(5)).waiting();
    clock().advance(Duration.ofDays(6));
    as(CLARA, () -> requests().approve(again, 1));
    assertThat(row(again).status()).as("decided after its day").isEqualTo(ChangeStatus.APPROVED);
    assertThat(details().familyName()).isEqualTo("Mäkinen");
  }

  @Test
  void whatIsGoneOnItsDayIsToldAndStays() {
    String phone = as(anna.caller(), () -> changes().addContactPoint(new ContactPointInput(ContactPointKind.PHONE, "+358 40 555 1234", null, false))).applied();
    assertThat(phone).isNotNull();
    ContactPointRow point = details().contactPoints().stream().filter(each -> each.kind() == ContactPointKind.PHONE).findFirst().orElseThrow();
    String number = as(anna.caller(), () -> changes().changeContactPoint(point.id(), point.version(), new ContactPointInput(ContactPointKind.PHONE, "+358 40 555 9999", null, false),
        today().plusDays(1))).scheduled();
    as(CLARA, () -> bean(Customers.class).removeContactPoint(anna.customerNumber(), point.id()));
    clock().advance(Duration.ofDays(1));
    applyAll();
    assertThat(row(number)).extracting(ChangeRow::status).isEqualTo(ChangeStatus.REFUSED);
    assertThat(row(number).reason()).isNotBlank();
    assertThat(phones()).isEmpty();
  }

  @Test
  void nodesThatDieDoItOnce() {
    ContactPointInput phone = new ContactPointInput(ContactPointKind.PHONE, "+358 40 555 1234", null, true);
    as(anna.caller(), () -> changes().addContactPoint(phone, today().plusDays(1)));
    as(boris.caller(), () -> changes().addContactPoint(phone, today().plusDays(1)));
    clock().advance(Duration.ofDays(1));

    assertThat(cutOffEverywhere(DatedChangesDbTest::applyAll)).isGreaterThan(5);

    assertThat(phones()).hasSize(1);
    assertThat(((Number) transaction(() -> em().createNativeQuery("select count(*) from news where name = 'change-day-came' and customer_id in (?, ?)")
        .setParameter(1, anna.customerId()).setParameter(2, boris.customerId()).getSingleResult())).intValue()).isEqualTo(2);
  }

  @Test
  void theRulesSayWhatMayHaveADayAndDaysHaveBounds() {
    assertRefused(() -> rename("Korhonen", today().minusDays(1)), "change.day-out-of-reach");
    assertRefused(() -> rename("Korhonen", today().plusYears(1).plusDays(1)), "change.day-out-of-reach");
    assertRefused(() -> as(anna.caller(), () -> changes().proposeDetails(details().version(), new MyDetailsInput(null, "Anna", "Virtanen", null, Language.LV), today().plusDays(2))),
        "change.not-dated");
    rule(policy("familyName"), ChangePolicy.STAFF_DECIDES, false, false);
    assertRefused(() -> rename("Korhonen", today().plusDays(1)), "change.not-dated");
    ChangePolicyRow address = policy("address.BILLING");
    assertThatThrownBy(() -> rule(address, address.policy(), false, true)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> as(anna.caller(), () -> bean(ScheduledChanges.class).applyNext())).isInstanceOf(AccessDenied.class);
  }

  @Test
  void staffAreAskedOnceTheDocumentIsThere() throws Exception {
    rule(policy("familyName"), ChangePolicy.STAFF_DECIDES, true, true);
    Proposal proposal = rename("Korhonen", null);
    String number = proposal.incomplete();
    assertThat(proposal.waiting()).isNull();
    assertThatThrownBy(() -> as(CLARA, () -> requests().approve(number, 1))).as("nothing to see yet").isInstanceOf(org.tuttu.shared.StaleData.class);

    assertThatThrownBy(() -> as(boris.caller(), () -> documents().add(number, paper()))).isInstanceOf(NotFound.class);
    assertRefusedAt(() -> add(number, upload("certificate.pdf", "<html>".getBytes(StandardCharsets.US_ASCII))), "file");
    assertRefusedAt(() -> add(number, null), "file");
    assertThat(row(number).status()).isEqualTo(ChangeStatus.INCOMPLETE);
    add(number, paper());
    add(number, paper());
    assertThat(row(number).status()).isEqualTo(ChangeStatus.WAITING);
    assertThat(as(CLARA, () -> bean(ChangeDocuments.class).of(number))).as("a double click").singleElement().extracting(ChangeDocumentRow::position).isEqualTo(1);
    for (int i = 2; i <= 5; i++) {
      add(number, upload("more.pdf", ("%PDF-1.4\n%" + i + "\ntrailer<<>>\n%%EOF\n").getBytes(StandardCharsets.US_ASCII)));
    }
    assertRefused(() -> add(number, upload("more.pdf", "%PDF-1.4\n%9\ntrailer<<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII))), "change.too-many-documents");

    KeptFile opened = as(CLARA, () -> bean(ChangeDocuments.class).open(number, 1));
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    as(CLARA, () -> {
      bean(KeptFiles.class).write(opened.id(), content);
      return null;
    });
    assertThat(content.toByteArray()).isEqualTo(PAPER);
    assertThat(count("select count(*) from audit_entries where action = 'change.document-opened' and record_id = '" + number + "'")).isEqualTo(1L);
    Caller viewer = Fixtures.member("viewer", anna.customerNumber(), CustomerRight.VIEWER).caller();
    assertThat(as(anna.caller(), () -> documents().file(number, 1)).id()).isEqualTo(opened.id());
    assertThatThrownBy(() -> as(boris.caller(), () -> documents().file(number, 1))).isInstanceOf(NotFound.class);
    assertThat(as(boris.caller(), () -> documents().of(number))).isEmpty();
    assertThatThrownBy(() -> as(viewer, () -> documents().file(number, 1))).isInstanceOf(AccessDenied.class);
    as(CLARA, () -> requests().approve(number, row(number).version()));
    assertThat(details().familyName()).isEqualTo("Korhonen");
    assertRefused(() -> add(number, paper()), "change.already-decided");
  }

  @Test
  void aDocumentIsOnlyAskedForWhereStaffDecide() {
    assertRefused(() -> rule(policy("language"), ChangePolicy.AT_ONCE, true, false), "change-policy.document-needs-staff");
  }

  private Proposal rename(String familyName, LocalDate from) {
    return as(anna.caller(), () -> changes().proposeDetails(details().version(), new MyDetailsInput(null, "Anna", familyName, null, Language.FI), from));
  }

  private void add(String number, Upload upload) {
    as(anna.caller(), () -> documents().add(number, upload));
  }

  private ChangeRow row(String number) {
    return as(anna.caller(), () -> bean(MyAccount.class).change(number));
  }

  private MyAccountDetails details() {
    return as(anna.caller(), () -> bean(MyAccount.class).details());
  }

  private List<String> phones() {
    return details().contactPoints().stream().filter(each -> each.kind() == ContactPointKind.PHONE).map(ContactPointRow::value).toList();
  }

  private static LocalDate today() {
    return LocalDate.now(time());
  }

  private static void applyAll() {
    as(Caller.system(), () -> {
      while (bean(ScheduledChanges.class).applyNext()) {
        // until no day has come
      }
    });
  }

  private static Upload paper() {
    return upload("certificate.pdf", PAPER);
  }

  private static Upload upload(String name, byte[] content) {
    return new Upload(name, content.length, () -> new ByteArrayInputStream(content));
  }

  private static Object count(String sql) {
    return transaction(() -> em().createNativeQuery(sql).getSingleResult());
  }

  private static ChangePolicyRow policy(String field) {
    return as(DORA, () -> bean(ChangePolicies.class).all()).stream().filter(row -> row.field().equals(field) && row.kind() == CustomerKind.PERSON).findFirst().orElseThrow();
  }

  private static void rule(ChangePolicyRow row, ChangePolicy policy, boolean document, boolean dated) {
    as(DORA, () -> bean(ChangePolicies.class).change(List.of(row), List.of(new ChangePolicyRow(row.field(), row.kind(), policy, document, dated))));
  }

  private static void assertRefused(Runnable call, String code) {
    assertThatThrownBy(call::run).isInstanceOfSatisfying(RuleViolated.class, refused -> assertThat(refused.code()).isEqualTo(code));
  }

  private static void assertRefusedAt(Runnable call, String field) {
    assertThatThrownBy(call::run).isInstanceOfSatisfying(RuleViolated.class, refused -> assertThat(refused.field()).isEqualTo(field));
  }

  private static ChangeRequests requests() {
    return bean(ChangeRequests.class);
  }

  private static MyChanges changes() {
    return bean(MyChanges.class);
  }

  private static MyChangeDocuments documents() {
    return bean(MyChangeDocuments.class);
  }
}
