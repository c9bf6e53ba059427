package org.tuttu.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tuttu.identity.SignIns.BACK_OFFICE;
import static org.tuttu.identity.SignIns.PORTAL;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.RuleViolated;
import org.tuttu.testing.Cast;
import org.tuttu.testing.DbTest;

class SignInsDbTest extends DbTest {

  private static final Duration FRESH = Duration.ofSeconds(30);

  private final String subject = UUID.randomUUID().toString();

  @Test
  void aSignInIsFoundByItsTokenInItsOwnApplicationOnly() {
    String token = signIns().begin(PORTAL, user(Role.CUSTOMER), "a browser");

    Caller caller = signIns().find(PORTAL, token).orElseThrow().caller();

    assertThat(caller.subject()).isEqualTo(subject);
    assertThat(caller.roles()).containsExactly(Role.CUSTOMER);
    assertThat(caller.actingFor()).isNull();
    assertThat(signIns().find(BACK_OFFICE, token)).isEmpty();
    assertThat(signIns().find(PORTAL, token + "x")).isEmpty();
  }

  @Test
  void theTokenItselfIsNotInTheDatabase() {
    String token = signIns().begin(BACK_OFFICE, user(Role.STAFF), null);

    assertThat(count("select count(*) from sign_ins where token_hash = '" + token + "'")).isZero();
  }

  @Test
  void aPortalUserBecomesKnownAndKeepsTheirLanguage() {
    signIns().begin(PORTAL, user(Role.CUSTOMER), null);
    transaction(() -> em().createNativeQuery("update portal_users set language = 'lv' where subject = ?").setParameter(1, subject).executeUpdate());

    String token = signIns().begin(PORTAL, user(Role.CUSTOMER), null);

    assertThat(signIns().find(PORTAL, token).orElseThrow().language()).isEqualTo("lv");
  }

  @Test
  void thePortalUserSpeaksTheLanguageTheyChose() {
    String token = signIns().begin(PORTAL, user(Role.CUSTOMER), null);

    signIns().speak(subject, "nb");

    assertThat(signIns().find(PORTAL, token).orElseThrow().language()).isEqualTo("nb");
  }

  @Test
  void staffDoNotBecomePortalUsers() {
    signIns().begin(BACK_OFFICE, user(Role.STAFF), null);

    assertThat(count("select count(*) from portal_users where subject = '" + subject + "'")).isZero();
  }

  @Test
  void theUserActsForTheLatestCustomerUntilTheyChooseAnother() {
    String token = signIns().begin(PORTAL, user(Role.CUSTOMER), null);
    long first = membership("2026-01-01", "OWNER");
    long second = membership("2026-02-01", "VIEWER");

    SignIn before = signIns().find(PORTAL, token).orElseThrow();
    String renewed = signIns().actFor(token, first);

    assertThat(before.caller().actingFor().membershipId()).isEqualTo(second);
    assertThat(before.severalCustomers()).isTrue();
    assertThat(signIns().find(PORTAL, renewed).orElseThrow().caller().actingFor().access().right()).isEqualTo(CustomerRight.OWNER);
    assertThat(signIns().find(PORTAL, token)).as("what other nodes remember").isEmpty();
  }

  @Test
  void rightsForSingleAccountsComeWithTheSignIn() {
    String token = signIns().begin(PORTAL, user(Role.CUSTOMER), null);
    long membership = membership("2026-01-01", "PER_ACCOUNT");
    transaction(() -> em().createNativeQuery("""
        with made as (
          insert into accounts (id, version, customer_id, number, name, currency, payment_term_days)
          select nextval('accounts_seq'), 1, m.customer_id, 'A ' || m.id || '-' || n, 'Site', 'EUR', 14 from memberships m, generate_series(1, 2) n where m.id = ?
          returning id, number)
        insert into membership_accounts (membership_id, account_id, access_right, order_limit)
        select cast(? as bigint), id, case when number like '%-1' then 'BUYER' else 'BILLER' end, case when number like '%-1' then 250.5 end from made""")
        .setParameter(1, membership).setParameter(2, membership).executeUpdate());

    CustomerAccess access = signIns().find(PORTAL, token).orElseThrow().caller().actingFor().access();

    assertThat(access.right()).isEqualTo(CustomerRight.PER_ACCOUNT);
    assertThat(access.orderLimit("A " + membership + "-1")).isEqualByComparingTo("250.5");
    assertThat(access.allows(CustomerPermission.PAY_INVOICES, "A " + membership + "-2")).isTrue();
    assertThat(access.scope(CustomerPermission.PLACE_ORDERS).includes(access.grants().get(0).accountId())).isTrue();
    assertThat(access.scope(CustomerPermission.PLACE_ORDERS).includes(access.grants().get(1).accountId())).isFalse();
  }

  @Test
  void theAccountToOrderByComesAlong() {
    String token = signIns().begin(PORTAL, user(Role.CUSTOMER), null);
    long membership = membership(subject, "2026-01-01", "BUYER");
    assertThat(signIns().find(PORTAL, token).orElseThrow()).extracting(SignIn::severalAccounts, signIn -> signIn.caller().actingFor().paying()).containsExactly(false, null);
    transaction(() -> em().createNativeQuery("""
        with made as (
          insert into accounts (id, version, customer_id, number, name, currency, payment_term_days)
          select nextval('accounts_seq'), 1, m.customer_id, 'P ' || m.id || '-' || n, 'Site', 'EUR', 14 from memberships m, generate_series(1, 2) n where m.id = ?
          returning id, number)
        update memberships set paying_account_id = (select id from made where number like '%-2') where id = ?""")
        .setParameter(1, membership).setParameter(2, membership).executeUpdate());

    SignIn signIn = signIns().find(PORTAL, token).orElseThrow();

    assertThat(signIn.severalAccounts()).isTrue();
    assertThat(signIn.caller().actingFor().paying().number()).isEqualTo("P " + membership + "-2");
  }

  @Test
  void nobodyActsByAnotherUsersMembership() {
    String other = UUID.randomUUID().toString();
    signIns().begin(PORTAL, user(other, Role.CUSTOMER), null);
    long foreign = membership(other, "2026-01-01", "OWNER");
    String token = signIns().begin(PORTAL, user(Role.CUSTOMER), null);

    assertThatThrownBy(() -> as(Cast.portalUser("anna"), () -> signIns().actFor(token, foreign))).isInstanceOf(NotFound.class);
    assertThat(signIns().find(PORTAL, token)).isPresent();
  }

  @Test
  void aBlockedPortalUserIsOutAndCannotComeIn() {
    String token = signIns().begin(PORTAL, user(Role.CUSTOMER), null);
    transaction(() -> em().createNativeQuery("update portal_users set blocked = true where subject = ?").setParameter(1, subject).executeUpdate());

    assertThat(signIns().find(PORTAL, token)).isEmpty();
    assertThatThrownBy(() -> signIns().begin(PORTAL, user(Role.CUSTOMER), null))
        .isInstanceOf(RuleViolated.class).extracting("code").isEqualTo("sign-in.blocked");
  }

  @Test
  void anEndedSignInIsGoneAndSoAreItsTokens() {
    String token = signIns().begin(PORTAL, user(Role.CUSTOMER), null);

    Optional<String> idToken = signIns().end(token, SignInEnd.SIGNED_OUT);

    assertThat(idToken).contains("id-token");
    assertThat(signIns().find(PORTAL, token)).isEmpty();
    assertThat(signIns().end(token, SignInEnd.SIGNED_OUT)).isEmpty();
    assertThat(count("select count(*) from sign_ins where subject = '" + subject + "' and refresh_token = '' and id_token = ''")).isEqualTo(1);
  }

  @Test
  void theEndOfKeycloaksSessionEndsItInBothApplications() {
    String portal = signIns().begin(PORTAL, user(Role.CUSTOMER), null);
    String office = signIns().begin(BACK_OFFICE, user(Role.STAFF), null);

    signIns().endSession("sid-" + subject);

    assertThat(signIns().find(PORTAL, portal)).isEmpty();
    assertThat(signIns().find(BACK_OFFICE, office)).isEmpty();
  }

  @Test
  void ofManyCallersOneAsksKeycloak() throws Exception {
    String token = signIns().begin(PORTAL, user(Role.CUSTOMER), null);
    assertThat(signIns().claimRefresh(token)).as("while it is fresh").isEmpty();
    clock().advance(FRESH);

    ExecutorService threads = Executors.newFixedThreadPool(16);
    Callable<Optional<String>> claim = () -> signIns().claimRefresh(token);
    List<Future<Optional<String>>> claims = threads.invokeAll(java.util.Collections.nCopies(64, claim));
    threads.shutdown();

    int claimed = 0;
    for (Future<Optional<String>> result : claims) {
      claimed += result.get().filter("refresh-token"::equals).isPresent() ? 1 : 0;
    }
    assertThat(claimed).isEqualTo(1);
  }

  @Test
  void anotherNodeAsksWhenTheOneThatAskedDied() {
    String token = signIns().begin(PORTAL, user(Role.CUSTOMER), null);
    clock().advance(FRESH);
    signIns().claimRefresh(token);

    clock().advance(Duration.ofSeconds(6));

    assertThat(signIns().claimRefresh(token)).isPresent();
  }

  @Test
  void rolesAreThoseThatKeycloakConfirmedLast() {
    String token = signIns().begin(BACK_OFFICE, user(Role.STAFF, Role.MANAGER), null);
    clock().advance(FRESH);

    signIns().confirm(token, user(Role.STAFF));

    SignIn signIn = signIns().find(BACK_OFFICE, token).orElseThrow();
    assertThat(signIn.caller().roles()).containsExactly(Role.STAFF);
    assertThat(signIn.isFresh(time().instant())).isTrue();
  }

  @Test
  void whileKeycloakIsSilentTheSignInHoldsForTheGraceTime() {
    String token = signIns().begin(PORTAL, user(Role.CUSTOMER), null);
    clock().advance(FRESH);
    signIns().leaveUnanswered(token);
    clock().advance(Duration.ofMinutes(10));
    signIns().leaveUnanswered(token);

    SignIn signIn = signIns().find(PORTAL, token).orElseThrow();

    assertThat(signIn.isWithin(Duration.ofMinutes(15), time().instant())).isTrue();
    assertThat(signIn.isWithin(Duration.ofMinutes(10), time().instant())).isFalse();
    assertThat(signIn.mayBeAsked(time().instant())).isFalse();
    signIns().confirm(token, user(Role.CUSTOMER));
    assertThat(signIns().find(PORTAL, token).orElseThrow().unansweredSince()).isNull();
  }

  private ConfirmedUser user(Role... roles) {
    return user(subject, roles);
  }

  private static ConfirmedUser user(String subject, Role... roles) {
    return new ConfirmedUser(subject, "sid-" + subject, "anna", "Anna Virtanen", "anna@example.org", "fi", Set.of(roles),
        "id-token", "refresh-token", FRESH);
  }

  private long membership(String since, String right) {
    return membership(subject, since, right);
  }

  private static long membership(String subject, String since, String right) {
    return transaction(() -> {
      Number customer = (Number) em().createNativeQuery("""
          insert into customers (id, version, number, kind, stage, name, language, created_at)
          values (nextval('customers_seq'), 1, 'S' || nextval('customer_numbers'), 'ORGANISATION', 'CUSTOMER', 'A company', 'en', now())
          returning id""").getSingleResult();
      return ((Number) em().createNativeQuery("""
          insert into memberships (id, version, subject, customer_id, access_right, since)
          values (nextval('memberships_seq'), 1, ?, ?, ?, cast(? as timestamptz)) returning id""")
          .setParameter(1, subject).setParameter(2, customer).setParameter(3, right).setParameter(4, since).getSingleResult()).longValue();
    });
  }

  private static long count(String sql) {
    return transaction(() -> ((Number) em().createNativeQuery(sql).getSingleResult()).longValue());
  }

  private static SignIns signIns() {
    return bean(SignIns.class);
  }
}
