package org.tuttu.customer.selfservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tuttu.testing.Cast.CLARA;
import static org.tuttu.testing.Cast.DORA;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tuttu.customer.ChangeDetails;
import org.tuttu.customer.ChangeRequests;
import org.tuttu.customer.CustomerInput;
import org.tuttu.customer.CustomerQueries;
import org.tuttu.customer.Customers;
import org.tuttu.identity.CustomerRight;
import org.tuttu.shared.AccessDenied;
import org.tuttu.shared.Language;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.PageRequest;
import org.tuttu.shared.RuleViolated;
import org.tuttu.shared.StaleData;
import org.tuttu.testing.DbTest;
import org.tuttu.testing.Fixtures;
import org.tuttu.testing.Fixtures.Member;

class MyChangesDbTest extends DbTest {

  private static final AddressInput DELIVERY =
      new AddressInput(AddressKind.DELIVERY, null, "Mannerheimintie 1", null, "00100", "Helsinki", "FI", null);
  private static final AddressInput BILLING = new AddressInput(AddressKind.BILLING, null, "Aleksanterinkatu 2", null, "00100", "Helsinki", "FI", null);

  private Member anna;
  private Member boris;

  @BeforeEach
  void cast() {
    anna = Fixtures.person("Anna");
    boris = Fixtures.person("Boris");
  }

  @Test
  void theLanguageChangesAtOnceAndANameWaitsForStaff() {
    Proposal proposal = propose("Anna", "Korhonen", Language.LV);

    assertThat(proposal.applied()).isNotNull();
    assertThat(proposal.waiting()).isNotNull();
    MyAccountDetails details = details(anna);
    assertThat(details.language()).isEqualTo(Language.LV);
    assertThat(details.familyName()).isEqualTo("Virtanen");
    assertThat(details.waiting()).extracting(ChangeRow::number).containsExactly(proposal.waiting());
  }

  @Test
  void whatStaffDecideIsToldBefore() {
    assertThat(as(anna.caller(), () -> bean(MyChanges.class).rules().entrySet().stream().collect(java.util.stream.Collectors.toMap(java.util.Map.Entry::getKey, rule -> rule.getValue().policy()))))
        .containsEntry("familyName", ChangePolicy.STAFF_DECIDES).containsEntry("address.BILLING", ChangePolicy.STAFF_DECIDES)
        .containsEntry("contactPoint.EMAIL", ChangePolicy.MAILED_CODE).containsEntry("language", ChangePolicy.AT_ONCE)
        .containsEntry("address.DELIVERY", ChangePolicy.AT_ONCE).doesNotContainKey("businessId");
  }

  @Test
  void oneChangeIsShownToItsCustomerOnly() {
    String number = propose("Anna", "Korhonen", Language.FI).waiting();

    assertThat(as(anna.caller(), () -> bean(MyAccount.class).change(number)).number()).isEqualTo(number);
    assertThatThrownBy(() -> as(boris.caller(), () -> bean(MyAccount.class).change(number))).isInstanceOf(NotFound.class);
  }

  @Test
  void theSameProposalTwiceIsOneAndANewerReplacesIt() {
    Proposal first = propose("Anna", "Korhonen", Language.FI);
    Proposal again = propose("Anna", "Korhonen", Language.FI);
    Proposal newer = propose("Anna", "Mäkinen", Language.FI);

    assertThat(again).isEqualTo(first);
    assertThat(changes(anna)).extracting(ChangeRow::number).containsExactly(newer.waiting(), first.waiting());
    assertThat(changes(anna)).extracting(ChangeRow::status).containsExactly(ChangeStatus.WAITING, ChangeStatus.WITHDRAWN);
  }

  @Test
  void nothingToChangeIsNoChange() {
    assertThat(propose("Anna", "Virtanen", Language.FI).isEmpty()).isTrue();
    assertThat(changes(anna)).isEmpty();
  }

  @Test
  void anAddressForGoodsIsThereAtOnceAndOneForInvoicesWhenStaffAgree() {
    as(anna.caller(), () -> bean(MyChanges.class).addAddress(DELIVERY));
    Proposal billing = as(anna.caller(), () -> bean(MyChanges.class).addAddress(BILLING));
    assertThat(details(anna).addresses()).extracting(AddressRow::street).containsExactly("Mannerheimintie 1");

    as(CLARA, () -> bean(ChangeRequests.class).approve(billing.waiting(), 1));

    assertThat(details(anna).addresses()).extracting(AddressRow::street).containsExactly("Aleksanterinkatu 2", "Mannerheimintie 1");
    assertThat(mailsTo(anna)).singleElement().satisfies(subject -> assertThat(subject).contains("Muutoksesi " + billing.waiting()));
  }

  @Test
  void anAddressCanBeChangedAndEnded() {
    as(anna.caller(), () -> bean(MyChanges.class).addAddress(DELIVERY));
    AddressRow row = details(anna).addresses().get(0);
    AddressInput moved = new AddressInput(AddressKind.DELIVERY, "c/o Äiti", "Uusi katu 3", null, "00200", "Espoo", "FI", null);

    as(anna.caller(), () -> bean(MyChanges.class).changeAddress(row.id(), row.version(), moved));
    assertThatThrownBy(() -> as(anna.caller(), () -> bean(MyChanges.class).changeAddress(row.id(), row.version(), DELIVERY)))
        .isInstanceOf(StaleData.class);
    assertThatThrownBy(() -> as(anna.caller(), () -> bean(MyChanges.class).endAddress(row.id(), LocalDate.of(2020, 1, 1))))
        .isInstanceOf(RuleViolated.class);
    as(anna.caller(), () -> bean(MyChanges.class).endAddress(row.id(), LocalDate.of(2026, 4, 30)));

    AddressRow ended = details(anna).addresses().get(0);
    assertThat(ended.recipient()).isEqualTo("c/o Äiti");
    assertThat(ended.validUntil()).isEqualTo(LocalDate.of(2026, 4, 30));
  }

  @Test
  void contactPointsAreAddedChangedPreferredAndRemovedAtOnce() {
    point(ContactPointKind.PHONE, "040 1234567");
    point(ContactPointKind.PHONE, "050 1234567");
    assertThat(point(ContactPointKind.PHONE, "+358 50 123 4567").isEmpty()).isTrue();
    List<ContactPointRow> points = details(anna).contactPoints();
    assertThat(points).extracting(ContactPointRow::value).containsExactly("+358401234567", "+358501234567");

    as(anna.caller(), () -> bean(MyChanges.class).preferContactPoint(points.get(1).id()));
    as(anna.caller(), () -> bean(MyChanges.class).changeContactPoint(
        points.get(0).id(), details(anna).contactPoints().get(1).version(), new ContactPointInput(ContactPointKind.PHONE, "0451234567", "work", false)));
    assertThat(details(anna).contactPoints()).extracting(ContactPointRow::value).containsExactly("+358501234567", "+358451234567");

    as(anna.caller(), () -> bean(MyChanges.class).removeContactPoint(points.get(0).id()));
    assertThat(details(anna).contactPoints()).extracting(ContactPointRow::value).containsExactly("+358501234567");
    assertThatThrownBy(() -> point(ContactPointKind.EMAIL, "not an address"))
        .isInstanceOfSatisfying(RuleViolated.class, refused -> assertThat(refused.field()).isEqualTo("value"));
  }

  @Test
  void staffSeeBeforeAndAfterAndWhatChangedMeanwhile() {
    Proposal proposal = propose("Anna", "Korhonen", Language.FI);
    long version = as(CLARA, () -> bean(CustomerQueries.class).details(anna.customerNumber())).version();
    as(CLARA, () -> bean(Customers.class)
        .edit(anna.customerNumber(), version, CustomerInput.person("Anna", "Nieminen", Language.FI, "FI")));

    ChangeDetails details = as(CLARA, () -> bean(ChangeRequests.class).details(proposal.waiting()));

    assertThat(details.fields()).containsExactly(new ChangedField("familyName", "Virtanen", "Nieminen", "Korhonen"));
    assertThat(details.isChangedMeanwhile()).isTrue();
  }

  @Test
  void aRefusalNeedsAReasonThatTheCustomerReads() {
    Proposal proposal = propose("Anna", "Korhonen", Language.FI);

    as(CLARA, () -> bean(ChangeRequests.class).refuse(proposal.waiting(), 1, "Please send the certificate."));

    ChangeRow row = changes(anna).get(0);
    assertThat(row.status()).isEqualTo(ChangeStatus.REFUSED);
    assertThat(row.reason()).isEqualTo("Please send the certificate.");
    assertThat(mailsTo(anna)).hasSize(1);
    assertThat(details(anna).familyName()).isEqualTo("Virtanen");
  }

  @Test
  void whoWantsNoMailsGetsNone() {
    as(anna.caller(), () -> bean(MyPreferences.class).save(new Preferences(Language.EN)));
    transaction(() -> em().createNativeQuery("insert into notification_choices (subject, kind, bell, mail) values (?, 'CHANGES', 'AT_ONCE', 'OFF')")
        .setParameter(1, anna.caller().subject()).executeUpdate());
    Proposal proposal = propose("Anna", "Korhonen", Language.FI);

    as(CLARA, () -> bean(ChangeRequests.class).approve(proposal.waiting(), 1));

    assertThat(mailsTo(anna)).isEmpty();
    assertThat(as(anna.caller(), () -> bean(MyPreferences.class).get())).isEqualTo(new Preferences(Language.EN));
  }

  @Test
  void theSecondOfTwoDecidersIsTold() {
    Proposal proposal = propose("Anna", "Korhonen", Language.FI);
    as(CLARA, () -> bean(ChangeRequests.class).approve(proposal.waiting(), 1));

    assertThatThrownBy(() -> as(DORA, () -> bean(ChangeRequests.class).refuse(proposal.waiting(), 1, "No."))).isInstanceOf(StaleData.class);
    assertThat(details(anna).familyName()).isEqualTo("Korhonen");
  }

  @Test
  void ofTwoWhoDecideAtTheSameMomentOneIsTold() {
    Proposal proposal = propose("Anna", "Korhonen", Language.FI);

    List<CompletableFuture<Boolean>> decisions = List.of(
        decides(() -> as(CLARA, () -> bean(ChangeRequests.class).approve(proposal.waiting(), 1))),
        decides(() -> as(DORA, () -> bean(ChangeRequests.class).approve(proposal.waiting(), 1))));

    assertThat(decisions).extracting(CompletableFuture::join).containsExactlyInAnyOrder(true, false);
    assertThat(mailsTo(anna)).hasSize(1);
  }

  private static CompletableFuture<Boolean> decides(Runnable decision) {
    return CompletableFuture.supplyAsync(() -> {
      try {
        decision.run();
        return true;
      } catch (StaleData toldOf) {
        return false;
      }
    });
  }

  @Test
  void aWaitingChangeCanBeTakenBackAndADecidedOneCannot() {
    Proposal proposal = propose("Anna", "Korhonen", Language.FI);

    assertThatThrownBy(() -> as(boris.caller(), () -> bean(MyChanges.class).withdraw(proposal.waiting()))).isInstanceOf(NotFound.class);
    as(anna.caller(), () -> bean(MyChanges.class).withdraw(proposal.waiting()));

    assertThatThrownBy(() -> as(anna.caller(), () -> bean(MyChanges.class).withdraw(proposal.waiting()))).isInstanceOf(RuleViolated.class);
    assertThatThrownBy(() -> as(CLARA, () -> bean(ChangeRequests.class).approve(proposal.waiting(), 1))).isInstanceOf(StaleData.class);
  }

  @Test
  void aChangeOfSomethingThatIsGoneCanOnlyBeRefused() {
    transaction(() -> em().createNativeQuery("insert into change_policies values ('contactPoint.WEB', 'STAFF_DECIDES', 'PERSON') on conflict do nothing")
        .executeUpdate());
    long id = as(CLARA, () -> bean(Customers.class)
        .addContactPoint(anna.customerNumber(), new ContactPointInput(ContactPointKind.WEB, "www.example.fi", null, true)));
    Proposal proposal = as(anna.caller(), () -> bean(MyChanges.class).removeContactPoint(id));
    as(CLARA, () -> bean(Customers.class).removeContactPoint(anna.customerNumber(), id));

    assertThat(as(CLARA, () -> bean(ChangeRequests.class).details(proposal.waiting())).subjectIsGone()).isTrue();
    assertThatThrownBy(() -> as(CLARA, () -> bean(ChangeRequests.class).approve(proposal.waiting(), 1))).isInstanceOf(RuleViolated.class);
    as(CLARA, () -> bean(ChangeRequests.class).refuse(proposal.waiting(), 1, "It is gone already."));
  }

  @Test
  void nobodyReachesAnothersPartsAndAViewerProposesNothing() {
    as(anna.caller(), () -> bean(MyChanges.class).addAddress(DELIVERY));
    long annas = details(anna).addresses().get(0).id();

    assertThatThrownBy(() -> as(boris.caller(), () -> bean(MyChanges.class).changeAddress(annas, 1, DELIVERY))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> as(boris.caller(), () -> bean(MyChanges.class).endAddress(annas, LocalDate.of(2027, 1, 1)))).isInstanceOf(NotFound.class);
    assertThat(changes(boris)).isEmpty();
    Member viktor = Fixtures.member("viktor", anna.customerNumber(), CustomerRight.VIEWER);
    assertThat(details(viktor).addresses()).hasSize(1);
    assertThatThrownBy(() -> as(viktor.caller(), () -> bean(MyChanges.class).addAddress(DELIVERY))).isInstanceOf(AccessDenied.class);
  }

  @Test
  void theOwnAccountTakesFourStatements() {
    as(anna.caller(), () -> bean(MyChanges.class).addAddress(BILLING));
    assertThat(statementsOf(() -> details(anna))).isLessThanOrEqualTo(4);
    assertThat(statementsOf(() -> changes(anna))).isEqualTo(1);
    assertThat(statementsOf(() -> as(CLARA, () -> bean(ChangeRequests.class).waiting(PageRequest.first())))).isEqualTo(1);
  }

  @Test
  void aNameCannotBeTakenAwayAndTheOldVersionCannotOverwrite() {
    assertThatThrownBy(() -> propose(" ", " ", Language.FI)).isInstanceOf(RuleViolated.class);
    assertThatThrownBy(() -> as(anna.caller(), () -> bean(MyChanges.class)
        .proposeDetails(99, new MyDetailsInput(null, "Anna", "Korhonen", null, Language.FI)))).isInstanceOf(StaleData.class);
  }

  private Proposal propose(String given, String family, Language language) {
    long version = details(anna).version();
    return as(anna.caller(), () -> bean(MyChanges.class).proposeDetails(version, new MyDetailsInput(null, given, family, null, language)));
  }

  private Proposal point(ContactPointKind kind, String value) {
    return as(anna.caller(), () -> bean(MyChanges.class).addContactPoint(new ContactPointInput(kind, value, null, false)));
  }

  private static MyAccountDetails details(Member member) {
    return as(member.caller(), () -> bean(MyAccount.class).details());
  }

  private static List<ChangeRow> changes(Member member) {
    return as(member.caller(), () -> bean(MyAccount.class).changes(PageRequest.first())).rows();
  }

  private static List<String> mailsTo(Member member) {
    List<?> subjects = transaction(() -> em().createNativeQuery("select subject from outbox_mails where recipient = ?")
        .setParameter(1, member.caller().email()).getResultList());
    return subjects.stream().map(String.class::cast).toList();
  }
}
