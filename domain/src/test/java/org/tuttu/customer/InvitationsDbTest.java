package org.tuttu.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tuttu.testing.Cast.CLARA;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tuttu.customer.selfservice.AccessInput;
import org.tuttu.customer.selfservice.InvitationInput;
import org.tuttu.customer.selfservice.InvitationRow;
import org.tuttu.customer.selfservice.MembershipRow;
import org.tuttu.customer.selfservice.MyInvitations;
import org.tuttu.customer.selfservice.MyMemberships;
import org.tuttu.customer.selfservice.MyPeople;
import org.tuttu.customer.selfservice.PersonRow;
import org.tuttu.identity.Caller;
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

class InvitationsDbTest extends DbTest {

  @Test
  void whoAcceptsMayActForTheCustomerWithTheInvitedRight() {
    String customer = Fixtures.organisation("Invited AS");
    String email = email();
    invite(customer, email, CustomerRight.BUYER);
    Caller bella = Fixtures.portalUser("bella");

    assertThat(as(bella, () -> bean(MyInvitations.class).look(code(email))).customerName()).isEqualTo("Invited AS");
    MembershipRow membership = accept(bella, code(email));

    assertThat(membership.customerNumber()).isEqualTo(customer);
    assertThat(as(bella, () -> bean(MyMemberships.class).list())).containsExactly(membership);
    assertThat(as(CLARA, () -> bean(CustomerQueries.class).details(customer)).people().rows()).extracting(PersonRow::right)
        .containsExactly(CustomerRight.BUYER);
  }

  @Test
  void aCodeWorksOnceButItsOwnUserMayComeBackToIt() {
    String email = email();
    invite(Fixtures.organisation("Once AS"), email, CustomerRight.OWNER);
    Caller first = Fixtures.portalUser("first");
    MembershipRow membership = accept(first, code(email));

    assertThat(accept(first, code(email))).isEqualTo(membership);
    assertRefused(() -> accept(Fixtures.portalUser("second"), code(email)), "invitation.used");
  }

  @Test
  void oneOfTwoWhoAcceptAtOnceGetsIt() throws Exception {
    String customer = Fixtures.organisation("Race AS");
    String email = email();
    invite(customer, email, CustomerRight.OWNER);
    String code = code(email);

    List<Caller> callers = List.of(Fixtures.portalUser("one"), Fixtures.portalUser("two"));
    List<Object> outcomes = together(callers.stream().<Callable<Object>>map(caller -> () -> accept(caller, code)).toList());

    assertThat(outcomes).filteredOn(MembershipRow.class::isInstance).hasSize(1);
    assertThat(outcomes).filteredOn(RuleViolated.class::isInstance).hasSize(1);
  }

  @Test
  void whatAnInvitationOffersIsChangedWhileItIsPending() {
    Member owner = Fixtures.member("owner", Fixtures.organisation("Changed AS"), CustomerRight.OWNER);
    String email = email();
    invite(owner.customerNumber(), email, CustomerRight.VIEWER);
    InvitationRow pending = as(owner.caller(), () -> bean(MyPeople.class).list(PageRequest.first())).invitations().get(0);
    AccessInput buyerOfOne = new AccessInput(CustomerRight.PER_ACCOUNT,
        List.of(new org.tuttu.customer.selfservice.AccountAccess(owner.accountNumber(), org.tuttu.identity.AccountRight.BUYER, new java.math.BigDecimal("500"))));
    Member boris = Fixtures.person("Boris");
    assertThatThrownBy(() -> as(boris.caller(), () -> bean(MyPeople.class).changeInvitation(pending.id(), pending.version(), AccessInput.toAll(CustomerRight.OWNER)))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> as(boris.caller(), () -> bean(MyPeople.class).invitation(pending.id()))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> as(CLARA, () -> bean(Invitations.class).change(boris.customerNumber(), pending.id(), pending.version(), buyerOfOne))).isInstanceOf(NotFound.class);
    Caller viewer = Fixtures.member("viewer", owner.customerNumber(), CustomerRight.VIEWER).caller();
    assertThatThrownBy(() -> as(viewer, () -> bean(MyPeople.class).changeInvitation(pending.id(), pending.version(), AccessInput.toAll(CustomerRight.OWNER)))).isInstanceOf(AccessDenied.class);

    as(owner.caller(), () -> bean(MyPeople.class).changeInvitation(pending.id(), pending.version(), buyerOfOne));
    assertThatThrownBy(() -> as(CLARA, () -> bean(Invitations.class).change(owner.customerNumber(), pending.id(), pending.version(), AccessInput.toAll(CustomerRight.OWNER))))
        .as("an old page").isInstanceOf(StaleData.class);
    InvitationRow changed = as(CLARA, () -> bean(CustomerPeople.class).invitation(owner.customerNumber(), pending.id()));
    assertThat(changed.accounts()).singleElement().satisfies(each -> assertThat(each.orderLimit()).isEqualByComparingTo("500"));
    as(CLARA, () -> bean(Invitations.class).change(owner.customerNumber(), pending.id(), changed.version(), AccessInput.toAll(CustomerRight.BUYER)));
    assertThat(as(owner.caller(), () -> bean(MyPeople.class).history(PageRequest.first())).rows()).extracting(row -> row.action() + " " + row.who() + " " + row.rightAfter())
        .startsWith("invitation.changed " + email + " BUYER", "invitation.changed " + email + " PER_ACCOUNT");

    Caller bella = Fixtures.portalUser("bella");
    accept(bella, code(email));
    assertThat(as(CLARA, () -> bean(CustomerQueries.class).details(owner.customerNumber())).people().rows()).filteredOn(row -> row.subject().equals(bella.subject()))
        .extracting(PersonRow::right).containsExactly(CustomerRight.BUYER);
    assertRefused(() -> {
      as(CLARA, () -> bean(Invitations.class).change(owner.customerNumber(), pending.id(), changed.version() + 2, buyerOfOne));
      return null;
    }, "invitation.not-pending");
  }

  @Test
  void oldWithdrawnAndUnknownCodesAreRefusedWithAText() {
    String customer = Fixtures.organisation("Refused AS");
    String old = email();
    invite(customer, old, CustomerRight.VIEWER);
    clock().advance(Duration.ofDays(14));
    Caller user = Fixtures.portalUser("late");
    assertRefused(() -> accept(user, code(old)), "invitation.expired");

    String withdrawn = email();
    invite(customer, withdrawn, CustomerRight.VIEWER);
    long id = pending(withdrawn).id();
    as(CLARA, () -> bean(Invitations.class).withdraw(id));
    assertRefused(() -> accept(user, code(withdrawn)), "invitation.withdrawn");
    assertRefused(() -> accept(user, "nonsense"), "invitation.unknown");
    assertRefused(() -> accept(user, null), "invitation.unknown");
  }

  @Test
  void aSecondInvitationReplacesTheFirstUnlessItIsADoubleClick() {
    String customer = Fixtures.organisation("Again AS");
    String email = email();
    invite(customer, email, CustomerRight.VIEWER);
    invite(customer, email, CustomerRight.VIEWER);
    assertThat(mails(email)).hasSize(1);
    String first = code(email);

    clock().advance(Duration.ofMinutes(2));
    invite(customer, email, CustomerRight.VIEWER);

    assertThat(mails(email)).hasSize(2);
    assertRefused(() -> accept(Fixtures.portalUser("again"), first), "invitation.withdrawn");
  }

  @Test
  void theCodeIsOnlyInTheMail() {
    String email = email();
    invite(Fixtures.organisation("Secret AS"), email, CustomerRight.VIEWER);
    String code = code(email);

    assertThat(code).hasSize(32);
    List<?> kept = transaction(() -> em().createNativeQuery("select 1 from invitations where code_hash = ?").setParameter(1, code).getResultList());
    assertThat(kept).isEmpty();
  }

  @Test
  void anOwnerInvitesForTheOwnCustomerOnlyAndOthersNotAtAll() {
    Member anna = Fixtures.person("Anna");
    Member boris = Fixtures.person("Boris");
    Member viktor = Fixtures.member("viktor", anna.customerNumber(), CustomerRight.VIEWER);
    String email = email();
    as(anna.caller(), () -> bean(MyPeople.class).invite(new InvitationInput(email, CustomerRight.BUYER, Language.NB)));
    long id = as(anna.caller(), () -> bean(MyPeople.class).list(PageRequest.first())).invitations().get(0).id();

    assertThatThrownBy(() -> as(boris.caller(), () -> bean(MyPeople.class).withdrawInvitation(id))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> as(viktor.caller(), () -> bean(MyPeople.class).list(PageRequest.first()))).isInstanceOf(AccessDenied.class);
    assertRefused(() -> as(anna.caller(), () -> {
      bean(MyPeople.class).invite(new InvitationInput(viktor.caller().email(), CustomerRight.OWNER, Language.FI));
      return null;
    }), "invitation.already-member");
    as(anna.caller(), () -> bean(MyPeople.class).withdrawInvitation(id));
    assertThat(as(anna.caller(), () -> bean(MyPeople.class).list(PageRequest.first())).invitations()).isEmpty();
  }

  @Test
  void rightsChangeAndTheLastOwnerStays() {
    Member anna = Fixtures.person("Anna");
    Member boris = Fixtures.person("Boris");
    Member viktor = Fixtures.member("viktor", anna.customerNumber(), CustomerRight.VIEWER);

    as(anna.caller(), () -> bean(MyPeople.class).change(viktor.membershipId(), 1, AccessInput.toAll(CustomerRight.BUYER)));
    assertThatThrownBy(() -> as(anna.caller(), () -> bean(MyPeople.class).change(viktor.membershipId(), 1, AccessInput.toAll(CustomerRight.OWNER))))
        .isInstanceOf(StaleData.class);
    assertRefused(() -> as(anna.caller(), () -> {
      bean(MyPeople.class).change(anna.membershipId(), 1, AccessInput.toAll(CustomerRight.VIEWER));
      return null;
    }), "membership.last-owner");
    assertRefused(() -> as(anna.caller(), () -> {
      bean(MyPeople.class).withdraw(anna.membershipId());
      return null;
    }), "membership.last-owner");
    assertThatThrownBy(() -> as(boris.caller(), () -> bean(MyPeople.class).withdraw(viktor.membershipId()))).isInstanceOf(NotFound.class);

    as(anna.caller(), () -> bean(MyPeople.class).withdraw(viktor.membershipId()));
    assertThat(as(anna.caller(), () -> bean(MyPeople.class).list(PageRequest.first())).members().rows()).hasSize(1);
  }

  @Test
  void anInvitationRaisesARightAndNeverLowersIt() {
    Member anna = Fixtures.person("Anna");
    String email = email();
    invite(anna.customerNumber(), email, CustomerRight.VIEWER);

    assertThat(accept(anna.caller(), code(email)).right()).isEqualTo(CustomerRight.OWNER);
  }

  @Test
  void aNewUserOpensOneAccountHoweverOftenTheyClick() throws Exception {
    Caller user = Fixtures.portalUser("newcomer");
    assertThat(as(user, () -> bean(MyMemberships.class).list())).isEmpty();

    List<Object> outcomes = together(java.util.Collections.nCopies(4, () -> as(user, () -> bean(MyInvitations.class).openOwnAccount())));

    assertThat(outcomes).hasSize(4).allMatch(outcomes.get(0)::equals);
    MembershipRow mine = (MembershipRow) outcomes.get(0);
    assertThat(mine.right()).isEqualTo(CustomerRight.OWNER);
    assertThat(as(CLARA, () -> bean(CustomerQueries.class).details(mine.customerNumber()))).satisfies(details -> {
      assertThat(details.accounts()).hasSize(1);
      assertThat(details.contactPoints()).singleElement().satisfies(point -> assertThat(point.value()).isEqualTo(user.email()));
    });
  }

  @Test
  void nobodyIsLinkedByTheSameEMailAddress() {
    Member anna = Fixtures.person("Anna");
    Caller other = Fixtures.portalUser("other");
    Caller same = new Caller(other.subject(), "same", "Same Mail", anna.caller().email(), other.roles(), null);

    assertThat(as(same, () -> bean(MyInvitations.class).openOwnAccount()).customerNumber()).isNotEqualTo(anna.customerNumber());
  }

  @Test
  void aUserWhomTheSignInHasNotWrittenIsWritten() {
    Caller unknown = org.tuttu.testing.Cast.portalUser("unknown-" + UUID.randomUUID());

    assertThat(as(unknown, () -> bean(MyInvitations.class).openOwnAccount()).right()).isEqualTo(CustomerRight.OWNER);
  }

  private static List<Object> together(List<? extends Callable<?>> calls) throws InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(calls.size());
    try {
      List<Object> outcomes = new java.util.ArrayList<>();
      List<Future<Object>> futures = new java.util.ArrayList<>();
      calls.forEach(call -> futures.add(threads.submit(() -> (Object) call.call())));
      for (Future<Object> future : futures) {
        try {
          outcomes.add(future.get());
        } catch (ExecutionException e) {
          outcomes.add(e.getCause());
        }
      }
      return outcomes;
    } finally {
      threads.shutdown();
    }
  }

  private static void assertRefused(Callable<?> call, String code) {
    assertThatThrownBy(call::call).isInstanceOfSatisfying(RuleViolated.class, refused -> assertThat(refused.code()).isEqualTo(code));
  }

  private static void invite(String customer, String email, CustomerRight right) {
    as(CLARA, () -> bean(Invitations.class).invite(customer, new InvitationInput(email, right, Language.EN)));
  }

  private static MembershipRow accept(Caller caller, String code) {
    return as(caller, () -> bean(MyInvitations.class).accept(code));
  }

  private static InvitationRow pending(String email) {
    return as(CLARA, () -> bean(Invitations.class).pending(PageRequest.first())).rows().stream()
        .filter(row -> row.email().equals(email)).findFirst().orElseThrow();
  }

  private static String email() {
    return "invited-" + UUID.randomUUID() + "@example.org";
  }

  private static List<?> mails(String email) {
    return transaction(() -> em().createNativeQuery("select text_body from outbox_mails where recipient = ? order by id desc")
        .setParameter(1, email).getResultList());
  }

  private static String code(String email) {
    Matcher link = Pattern.compile("/invitation\\?code=(\\S+)").matcher((String) mails(email).get(0));
    assertThat(link.find()).isTrue();
    return link.group(1);
  }
}
