package org.tuttu.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tuttu.testing.Cast.CLARA;
import static org.tuttu.testing.Cast.DORA;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tuttu.customer.selfservice.AddressInput;
import org.tuttu.customer.selfservice.AddressKind;
import org.tuttu.customer.selfservice.ChangePolicy;
import org.tuttu.customer.selfservice.ChangeStatus;
import org.tuttu.customer.selfservice.ContactPointInput;
import org.tuttu.customer.selfservice.ContactPointKind;
import org.tuttu.customer.selfservice.ContactPointRow;
import org.tuttu.customer.selfservice.CustomerKind;
import org.tuttu.customer.selfservice.MyAccount;
import org.tuttu.customer.selfservice.MyAccountDetails;
import org.tuttu.customer.selfservice.MyChanges;
import org.tuttu.customer.selfservice.MyDetailsInput;
import org.tuttu.customer.selfservice.Proposal;
import org.tuttu.identity.CustomerRight;
import org.tuttu.shared.AccessDenied;
import org.tuttu.shared.Language;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.RuleViolated;
import org.tuttu.shared.StaleData;
import org.tuttu.testing.DbTest;
import org.tuttu.testing.Fixtures;
import org.tuttu.testing.Fixtures.Member;

/** The rules that a manager sets, a new e-mail address that a code confirms, and decisions that are taken back. */
class ChangePoliciesDbTest extends DbTest {

  private Member anna;

  @BeforeEach
  void cast() {
    anna = Fixtures.person("Anna");
  }

  @Test
  void aManagerSetsTheRuleAndItHoldsForThatKindOfCustomer() {
    ChangePolicyRow visiting = row("address.VISITING", CustomerKind.ORGANISATION);
    as(DORA, () -> policies().change(List.of(visiting), List.of(with(visiting, ChangePolicy.STAFF_DECIDES))));

    Member firm = Fixtures.member("firm", Fixtures.organisation("Rules AS"), CustomerRight.OWNER);
    AddressInput input = new AddressInput(AddressKind.VISITING, null, "Gate 1", null, "0150", "Oslo", "NO", null);
    assertThat(as(firm.caller(), () -> changes().addAddress(input)).waiting()).isNotNull();
    assertThat(as(anna.caller(), () -> changes().addAddress(input)).applied()).isNotNull();

    assertThatThrownBy(() -> as(DORA, () -> policies().change(List.of(visiting), List.of(with(visiting, ChangePolicy.MAILED_CODE)))))
        .isInstanceOf(NotFound.class);
    as(DORA, () -> policies().change(List.of(with(visiting, ChangePolicy.STAFF_DECIDES)), List.of(visiting)));
    assertThatThrownBy(() -> as(CLARA, () -> policies().all())).isInstanceOf(AccessDenied.class);
  }

  @Test
  void twoManagersDoNotOverwriteEachOther() {
    ChangePolicyRow email = row("contactPoint.EMAIL", CustomerKind.ORGANISATION);
    ChangePolicyRow staffDecide = with(email, ChangePolicy.STAFF_DECIDES);
    as(DORA, () -> policies().change(List.of(email), List.of(staffDecide)));

    as(DORA, () -> policies().change(List.of(email), List.of(email)));
    assertThat(row("contactPoint.EMAIL", CustomerKind.ORGANISATION)).as("what was not touched").isEqualTo(staffDecide);
    assertThatThrownBy(() -> as(DORA, () -> policies().change(List.of(email), List.of(with(email, ChangePolicy.AT_ONCE)))))
        .isInstanceOfSatisfying(StaleData.class, stale -> assertThat(stale.changes()).singleElement().satisfies(change -> {
          assertThat(change.before()).isEqualTo("AT_ONCE");
          assertThat(change.after()).isEqualTo("STAFF_DECIDES");
        }));
    as(DORA, () -> policies().change(List.of(staffDecide), List.of(email)));
  }

  @Test
  void aNewEmailAddressIsThereOnceItsCodeIsEntered() {
    String email = email();
    Proposal proposal = propose(email);

    assertThat(proposal.unconfirmed()).isNotNull();
    assertThat(emails()).doesNotContain(email);
    assertRefused(() -> confirm(proposal, "0000 0000"), "change.code-wrong");
    confirm(proposal, code(email));

    assertThat(emails()).contains(email);
    assertThat(as(anna.caller(), () -> bean(MyAccount.class).change(proposal.unconfirmed())).status()).isEqualTo(ChangeStatus.APPLIED);
    assertRefused(() -> confirm(proposal, code(email)), "change.already-decided");
  }

  @Test
  void aCodeIsWornOutAfterFiveTriesAndOldAfterHalfAnHour() {
    String email = email();
    Proposal proposal = propose(email);
    String first = code(email);
    for (int i = 0; i < 5; i++) {
      assertRefused(() -> confirm(proposal, "1"), "change.code-wrong");
    }
    assertRefused(() -> confirm(proposal, first), "change.code-worn-out");

    as(anna.caller(), () -> changes().sendCodeAgain(proposal.unconfirmed()));
    assertThat(mails(email)).as("a double click").hasSize(1);
    clock().advance(Duration.ofMinutes(2));
    as(anna.caller(), () -> changes().sendCodeAgain(proposal.unconfirmed()));
    assertThat(mails(email)).hasSize(2);
    assertRefused(() -> confirm(proposal, first), "change.code-wrong");
    clock().advance(Duration.ofMinutes(31));
    assertRefused(() -> confirm(proposal, code(email)), "change.code-expired");
  }

  @Test
  void theSameAddressTwiceIsOneCodeAndOthersCannotEnterIt() {
    String email = email();
    Proposal proposal = propose(email);
    assertThat(propose(email)).isEqualTo(proposal);
    assertThat(mails(email)).hasSize(1);

    Member boris = Fixtures.person("Boris");
    Member viktor = Fixtures.member("viktor", anna.customerNumber(), CustomerRight.VIEWER);
    assertThatThrownBy(() -> as(boris.caller(), () -> changes().confirm(proposal.unconfirmed(), code(email)))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> as(viktor.caller(), () -> changes().confirm(proposal.unconfirmed(), code(email)))).isInstanceOf(AccessDenied.class);
    as(anna.caller(), () -> changes().withdraw(proposal.unconfirmed()));
    assertRefused(() -> confirm(proposal, code(email)), "change.already-decided");
  }

  @Test
  void staffTakeBackWhatWasApprovedAndWhatWasRefusedWaitsAgain() {
    String number = rename("Korhonen").waiting();
    as(CLARA, () -> requests().approve(number, 1));
    assertThat(details().familyName()).isEqualTo("Korhonen");
    as(CLARA, () -> requests().undo(number, 2));

    assertThat(details().familyName()).isEqualTo("Virtanen");
    assertThat(as(CLARA, () -> requests().details(number)).change().status()).isEqualTo(ChangeStatus.UNDONE);
    assertRefused(() -> as(CLARA, () -> requests().undo(number, 3)), "change.nothing-to-undo");

    String refused = rename("Mäkinen").waiting();
    as(CLARA, () -> requests().refuse(refused, 1, "No."));
    as(CLARA, () -> requests().undo(refused, 2));
    as(CLARA, () -> requests().approve(refused, 3));
    assertThat(details().familyName()).isEqualTo("Mäkinen");
    assertThatThrownBy(() -> as(anna.caller(), () -> requests().undo(refused, 4))).isInstanceOf(AccessDenied.class);
  }

  @Test
  void whatWasChangedSinceIsToldAndStays() {
    String first = rename("Korhonen").waiting();
    as(CLARA, () -> requests().approve(first, 1));
    String second = rename("Mäkinen").waiting();
    as(CLARA, () -> requests().approve(second, 1));

    assertThatThrownBy(() -> as(CLARA, () -> requests().undo(first, 2))).isInstanceOfSatisfying(StaleData.class, stale ->
        assertThat(stale.changes()).singleElement().satisfies(change -> {
          assertThat(change.before()).isEqualTo("Virtanen");
          assertThat(change.after()).isEqualTo("Mäkinen");
        }));
    assertThatThrownBy(() -> as(CLARA, () -> requests().undo(second, 1))).as("an old page").isInstanceOf(StaleData.class);
    assertThat(details().familyName()).isEqualTo("Mäkinen");
  }

  @Test
  void addressesAndContactPointsAreAsBefore() {
    AddressInput input = new AddressInput(AddressKind.DELIVERY, null, "Katu 1", null, "00100", "Helsinki", "FI", null);
    String added = as(anna.caller(), () -> changes().addAddress(input)).applied();
    long address = details().addresses().get(0).id();
    String ended = as(anna.caller(), () -> changes().endAddress(address, LocalDate.now(time()))).applied();
    as(CLARA, () -> requests().undo(ended, 1));
    assertThat(details().addresses().get(0).validUntil()).isNull();
    as(CLARA, () -> requests().undo(added, 1));
    assertThat(details().addresses().get(0).validUntil()).isEqualTo(LocalDate.now(time()));

    String phone = as(anna.caller(), () -> changes().addContactPoint(new ContactPointInput(ContactPointKind.PHONE, "+358 40 555 1234", null, false))).applied();
    ContactPointRow point = details().contactPoints().stream().filter(each -> each.kind() == ContactPointKind.PHONE).findFirst().orElseThrow();
    String removed = as(anna.caller(), () -> changes().removeContactPoint(point.id())).applied();
    as(CLARA, () -> requests().undo(removed, 1));
    assertThat(details().contactPoints()).extracting(ContactPointRow::value).contains(point.value());
    as(CLARA, () -> requests().undo(phone, 1));
    assertThat(details().contactPoints()).extracting(ContactPointRow::value).doesNotContain(point.value());
  }

  private Proposal propose(String email) {
    return as(anna.caller(), () -> changes().addContactPoint(new ContactPointInput(ContactPointKind.EMAIL, email, null, false)));
  }

  private Proposal rename(String familyName) {
    return as(anna.caller(), () -> changes().proposeDetails(details().version(), new MyDetailsInput(null, "Anna", familyName, null, Language.FI)));
  }

  private void confirm(Proposal proposal, String code) {
    as(anna.caller(), () -> changes().confirm(proposal.unconfirmed(), code));
  }

  private List<String> emails() {
    return details().contactPoints().stream().map(ContactPointRow::value).toList();
  }

  private MyAccountDetails details() {
    return as(anna.caller(), () -> bean(MyAccount.class).details());
  }

  private static ChangePolicyRow row(String field, CustomerKind kind) {
    return as(DORA, () -> policies().all()).stream().filter(row -> row.field().equals(field) && row.kind() == kind).findFirst().orElseThrow();
  }

  private static ChangePolicyRow with(ChangePolicyRow row, ChangePolicy policy) {
    return new ChangePolicyRow(row.field(), row.kind(), policy, row.document(), row.dated());
  }

  private static void assertRefused(Runnable call, String code) {
    assertThatThrownBy(call::run).isInstanceOfSatisfying(RuleViolated.class, refused -> assertThat(refused.code()).isEqualTo(code));
  }

  private static String email() {
    return "new-" + UUID.randomUUID() + "@example.org";
  }

  private static List<?> mails(String email) {
    return transaction(() -> em().createNativeQuery("select text_body from outbox_mails where recipient = ? order by id desc").setParameter(1, email).getResultList());
  }

  private static String code(String email) {
    Matcher code = Pattern.compile("\\b\\d{4} \\d{4}\\b").matcher((String) mails(email).get(0));
    assertThat(code.find()).isTrue();
    return code.group();
  }

  private static ChangePolicies policies() {
    return bean(ChangePolicies.class);
  }

  private static ChangeRequests requests() {
    return bean(ChangeRequests.class);
  }

  private static MyChanges changes() {
    return bean(MyChanges.class);
  }
}
