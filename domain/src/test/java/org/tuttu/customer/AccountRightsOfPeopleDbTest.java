package org.tuttu.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tuttu.testing.Cast.CLARA;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tuttu.customer.selfservice.AccessInput;
import org.tuttu.customer.selfservice.AccountAccess;
import org.tuttu.customer.selfservice.AccountAccessRow;
import org.tuttu.customer.selfservice.AccountChoice;
import org.tuttu.customer.selfservice.InvitationInput;
import org.tuttu.customer.selfservice.MyInvitations;
import org.tuttu.customer.selfservice.MyPeople;
import org.tuttu.customer.selfservice.PeopleEventRow;
import org.tuttu.customer.selfservice.PersonRow;
import org.tuttu.identity.AccountRight;
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

/** Owners and staff give people rights for single accounts, by invitation and later, and each side sees what the other did. */
class AccountRightsOfPeopleDbTest extends DbTest {

  private Member anna;
  private String second;

  @BeforeEach
  void aCustomerWithTwoAccounts() {
    anna = Fixtures.person("Anna");
    as(CLARA, () -> bean(Customers.class).openAccount(anna.customerNumber(), new AccountInput("Summer house", "EUR", 14, null)));
    second = as(anna.caller(), () -> people().accounts()).get(1).number();
  }

  @Test
  void whoIsInvitedForOneAccountGetsJustThat() {
    String email = "satu-" + UUID.randomUUID() + "@example.org";
    Caller satu = Fixtures.portalUser("satu");
    as(anna.caller(), () -> people().invite(new InvitationInput(email, perAccount(buyer(second, "250.50")), Language.EN)));

    assertThat(as(anna.caller(), () -> people().list(PageRequest.first())).invitations()).singleElement()
        .satisfies(row -> assertThat(row.accounts()).singleElement().satisfies(this::isBuyerOfTheSecond));
    assertThat(as(satu, () -> bean(MyInvitations.class).look(code(email))).accounts()).singleElement().satisfies(this::isBuyerOfTheSecond);
    long membership = as(satu, () -> bean(MyInvitations.class).accept(code(email))).membershipId();

    PersonRow person = person(membership);
    assertThat(person.right()).isEqualTo(CustomerRight.PER_ACCOUNT);
    assertThat(person.accounts()).singleElement().satisfies(this::isBuyerOfTheSecond);
    assertThat(person.lastSignIn()).isNull();
  }

  private void isBuyerOfTheSecond(AccountAccessRow row) {
    assertThat(row.accountNumber()).isEqualTo(second);
    assertThat(row.right()).isEqualTo(AccountRight.BUYER);
    assertThat(row.orderLimit()).isEqualByComparingTo("250.5");
  }

  @Test
  void bothSidesChangeRightsAndSeeWhatTheOtherDid() {
    Member bella = Fixtures.member("bella", anna.customerNumber(), CustomerRight.BUYER);
    as(anna.caller(), () -> people().change(bella.membershipId(), 1, perAccount(buyer(second, "100"))));
    PersonRow seen = person(bella.membershipId());
    as(CLARA, () -> bean(CustomerPeople.class).change(anna.customerNumber(), bella.membershipId(), seen.version(),
        new AccessInput(CustomerRight.VIEWER, List.of(new AccountAccess(second, AccountRight.BILLER, null)))));

    assertThat(person(bella.membershipId()).accounts()).singleElement().extracting(AccountAccessRow::right).isEqualTo(AccountRight.BILLER);
    assertThat(told(bella.caller().subject())).as("whose access it is about").containsExactly("right-changed", "right-changed");
    List<PeopleEventRow> history = as(anna.caller(), () -> people().history(PageRequest.first())).rows();
    assertThat(history).extracting(PeopleEventRow::action).containsExactly("membership.changed", "membership.changed");
    assertThat(history).extracting(PeopleEventRow::byStaff).containsExactly(true, false);
    assertThat(history).extracting(PeopleEventRow::who).containsOnly(bella.caller().name());
    assertThat(history.get(0).rightAfter()).isEqualTo(CustomerRight.VIEWER);
    assertThat(history.get(0).accountsBefore()).isEqualTo(second + " BUYER 100 EUR");
    assertThat(history.get(0).accountsAfter()).isEqualTo(second + " BILLER");
    assertThat(as(CLARA, () -> bean(CustomerPeople.class).history(anna.customerNumber(), PageRequest.first())).rows()).isEqualTo(history);
  }

  private static List<String> told(String subject) {
    List<?> found = transaction(() -> em().createNativeQuery("select name from news where subject = ? order by id").setParameter(1, subject).getResultList());
    return found.stream().map(String.class::cast).toList();
  }

  @Test
  void aChangeOfSingleAccountsAloneIsAChangeToo() {
    Member bella = Fixtures.member("bella", anna.customerNumber(), CustomerRight.VIEWER);
    as(anna.caller(), () -> people().change(bella.membershipId(), 1, new AccessInput(CustomerRight.VIEWER, List.of(buyer(second, null)))));

    assertThatThrownBy(() -> as(anna.caller(), () -> people().change(bella.membershipId(), 1, AccessInput.toAll(CustomerRight.VIEWER))))
        .isInstanceOf(StaleData.class);
    as(anna.caller(), () -> people().change(bella.membershipId(), person(bella.membershipId()).version(), AccessInput.toAll(CustomerRight.VIEWER)));
    assertThat(person(bella.membershipId()).accounts()).isEmpty();
  }

  @Test
  void nonsenseIsRefusedWithAText() {
    Member bella = Fixtures.member("bella", anna.customerNumber(), CustomerRight.VIEWER);
    assertRefused(bella, perAccount(), "access.no-account");
    assertRefused(bella, perAccount(buyer(second, "0")), "access.limit");
    assertRefused(bella, perAccount(buyer(second, "-5")), "access.limit");
    assertRefused(bella, perAccount(buyer(second, "0.001")), "access.limit");
    assertRefused(bella, perAccount(buyer(second, "99999999999999")), "access.limit");
    assertRefused(bella, perAccount(new AccountAccess(second, AccountRight.VIEWER, BigDecimal.TEN)), "access.limit-for-buyers");
    assertRefused(bella, perAccount(buyer(second, null), buyer(second, null)), "access.account-twice");
  }

  private void assertRefused(Member who, AccessInput access, String code) {
    assertThatThrownBy(() -> as(anna.caller(), () -> people().change(who.membershipId(), 1, access)))
        .isInstanceOfSatisfying(RuleViolated.class, refused -> assertThat(refused.code()).isEqualTo(code));
  }

  @Test
  void anothersAccountsAndPeopleAreNotThere() {
    Member boris = Fixtures.person("Boris");
    Member bella = Fixtures.member("bella", anna.customerNumber(), CustomerRight.VIEWER);

    assertThatThrownBy(() -> as(anna.caller(), () -> people().change(bella.membershipId(), 1, perAccount(buyer(boris.accountNumber(), null)))))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> as(boris.caller(), () -> people().change(bella.membershipId(), 1, AccessInput.toAll(CustomerRight.OWNER))))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> as(boris.caller(), () -> people().person(bella.membershipId()))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> as(bella.caller(), () -> people().history(PageRequest.first()))).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> as(CLARA, () -> bean(CustomerPeople.class).change(boris.customerNumber(), bella.membershipId(), 1,
        AccessInput.toAll(CustomerRight.OWNER)))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> as(anna.caller(), () -> bean(CustomerPeople.class).list(anna.customerNumber(), PageRequest.first())))
        .isInstanceOf(AccessDenied.class);
  }

  @Test
  void theLastOwnerStaysWhoeverAsks() {
    assertThatThrownBy(() -> as(CLARA, () -> bean(CustomerPeople.class).withdraw(anna.customerNumber(), anna.membershipId())))
        .isInstanceOfSatisfying(RuleViolated.class, refused -> assertThat(refused.code()).isEqualTo("membership.last-owner"));
  }

  @Test
  void anInvitationThatWouldTakeSomethingAwayIsNotAccepted() {
    Member bella = Fixtures.member("bella", anna.customerNumber(), CustomerRight.VIEWER);
    String email = "other-" + UUID.randomUUID() + "@example.org";
    as(anna.caller(), () -> people().invite(new InvitationInput(email, perAccount(buyer(second, null)), Language.EN)));

    assertThatThrownBy(() -> as(bella.caller(), () -> bean(MyInvitations.class).accept(code(email))))
        .isInstanceOfSatisfying(RuleViolated.class, refused -> assertThat(refused.code()).isEqualTo("invitation.other-right"));
    assertThat(person(bella.membershipId()).right()).isEqualTo(CustomerRight.VIEWER);
  }

  @Test
  void listsTakeOneStatementEach() {
    Fixtures.member("bella", anna.customerNumber(), CustomerRight.VIEWER);
    assertThat(statementsOf(() -> as(anna.caller(), () -> people().list(PageRequest.first())))).isEqualTo(1);
    assertThat(statementsOf(() -> as(anna.caller(), () -> people().history(PageRequest.first())))).isEqualTo(1);
    assertThat(as(anna.caller(), () -> people().accounts())).extracting(AccountChoice::number).containsExactly(anna.accountNumber(), second);
  }

  private PersonRow person(long membership) {
    return as(anna.caller(), () -> people().person(membership));
  }

  private MyPeople people() {
    return bean(MyPeople.class);
  }

  private static AccessInput perAccount(AccountAccess... accounts) {
    return new AccessInput(CustomerRight.PER_ACCOUNT, List.of(accounts));
  }

  private static AccountAccess buyer(String account, String limit) {
    return new AccountAccess(account, AccountRight.BUYER, limit == null ? null : new BigDecimal(limit));
  }

  private static String code(String email) {
    List<?> mails = transaction(() -> em().createNativeQuery("select text_body from outbox_mails where recipient = ? order by id desc")
        .setParameter(1, email).getResultList());
    Matcher link = Pattern.compile("/invitation\\?code=(\\S+)").matcher((String) mails.get(0));
    assertThat(link.find()).isTrue();
    return link.group(1);
  }
}
