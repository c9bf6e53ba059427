package org.tuttu.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tuttu.shared.NewsKind.CHANGES;
import static org.tuttu.shared.NewsKind.INVOICES;
import static org.tuttu.shared.NewsKind.ORDERS;
import static org.tuttu.shared.NewsKind.PEOPLE;

import jakarta.enterprise.inject.spi.CDI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tuttu.customer.PortalUsers;
import org.tuttu.identity.Caller;
import org.tuttu.identity.ConfirmedUser;
import org.tuttu.identity.CustomerRight;
import org.tuttu.identity.Role;
import org.tuttu.identity.SignIns;
import org.tuttu.notifications.selfservice.ChoiceRow;
import org.tuttu.notifications.selfservice.MyChoices;
import org.tuttu.notifications.selfservice.MyNotifications;
import org.tuttu.notifications.selfservice.NotificationRow;
import org.tuttu.notifications.selfservice.Rhythm;
import org.tuttu.notifications.selfservice.Unsubscribing;
import org.tuttu.shared.Language;
import org.tuttu.shared.MailDraft;
import org.tuttu.shared.News;
import org.tuttu.shared.NewsKind;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.PageRequest;
import org.tuttu.testing.Cast;
import org.tuttu.testing.DbTest;
import org.tuttu.testing.Fixtures;
import org.tuttu.testing.Fixtures.Member;

class NotificationsDbTest extends DbTest {

  private Member anna;

  @BeforeEach
  void makeRoom() {
    transaction(() -> em().createNativeQuery("delete from news").executeUpdate());
    anna = Fixtures.person("Anna");
  }

  @Test
  void newsForAPersonAreInTheBellAndInAMailInTheReadersLanguage() {
    fire(News.of(ORDERS, "order-shipped", "O-1").about(anna.customerId()).to(anna.caller().subject()).at("/orders/order?number=O-1"));
    tell();

    NotificationRow row = list(anna).get(0);
    assertThat(row.text()).isEqualTo("Order O-1 is on its way.");
    assertThat(row.path()).isEqualTo("/orders/order?number=O-1");
    assertThat(row.read()).isFalse();
    assertThat(unread(anna)).isEqualTo(1);
    assertThat(mails(anna)).singleElement().satisfies(mail -> {
      assertThat(mail[0]).isEqualTo("Tilaus O-1 on matkalla.");
      assertThat((String) mail[1]).contains("Anna Virtanen", "/orders/order?number=O-1");
      assertThat((String) mail[2]).contains("/unsubscribe?token=");
    });

    as(anna.caller(), () -> bean(MyNotifications.class).read(row.id()));
    assertThat(unread(anna)).isZero();
    assertThat(list(anna).get(0).read()).isTrue();
  }

  @Test
  void anothersNotificationIsNotThere() {
    Member boris = Fixtures.person("Boris");
    fire(toAnna("order-shipped"));
    tell();
    long id = list(anna).get(0).id();

    assertThat(list(boris)).isEmpty();
    assertThatThrownBy(() -> as(boris.caller(), () -> bean(MyNotifications.class).path(id))).isInstanceOf(NotFound.class);
    as(boris.caller(), () -> bean(MyNotifications.class).read(id));
    as(boris.caller(), () -> bean(MyNotifications.class).readUpTo(id));
    assertThat(unread(anna)).isEqualTo(1);
    Caller elsewhere = anna.caller().actingFor(boris.caller().actingFor());
    assertThatThrownBy(() -> as(elsewhere, () -> bean(MyNotifications.class).path(id))).as("it is the other customer's").isInstanceOf(NotFound.class);
  }

  @Test
  void newsForNobodyInParticularAreForThoseWhomTheyConcernAndInvoicesAreMailedToOwnersInAnyCase() {
    Member viewer = Fixtures.member("viktor", anna.customerNumber(), CustomerRight.VIEWER);
    choose(anna, INVOICES, Rhythm.AT_ONCE, Rhythm.OFF);
    fire(News.of(INVOICES, "invoice-issued", "I-1").about(anna.customerId()).at("/invoices/invoice?number=I-1"));
    fire(News.of(PEOPLE, "person-joined", "Bella").about(anna.customerId()).at("/account/people"));
    tell();

    assertThat(list(anna)).extracting(NotificationRow::kind).containsExactly(PEOPLE, INVOICES);
    assertThat(list(viewer)).extracting(NotificationRow::kind).containsExactly(INVOICES);
    assertThat(mails(anna)).hasSize(2).allSatisfy(mail -> assertThat(mail[2]).as("must be sent: there is no way out").isNull());
    assertThat(mails(viewer)).isEmpty();
  }

  @Test
  void whoMaySeeOneAccountHearsOfThatOneOnly() {
    Member biller = Fixtures.member("bente", anna.customerNumber(), CustomerRight.PER_ACCOUNT);
    long account = transaction(() -> ((Number) em().createNativeQuery("select id from accounts where number = ?")
        .setParameter(1, anna.accountNumber()).getSingleResult()).longValue());
    transaction(() -> em().createNativeQuery("insert into membership_accounts (membership_id, account_id, access_right) values (?, ?, 'BILLER')")
        .setParameter(1, biller.membershipId()).setParameter(2, account).executeUpdate());
    fire(News.of(INVOICES, "invoice-issued", "I-1").about(anna.customerId()).ofAccount(account).at("/invoices/invoice?number=I-1"));
    fire(News.of(INVOICES, "invoice-issued", "I-2").about(anna.customerId()).at("/invoices/invoice?number=I-2"));
    tell();

    assertThat(list(biller)).singleElement().satisfies(row -> assertThat(row.text()).contains("I-1"));
    assertThat(mails(biller)).singleElement().satisfies(mail -> assertThat(mail[2]).as("who pays must know").isNull());
  }

  @Test
  void whatSomebodyDidThemselvesIsNoNewsToThem() {
    as(anna.caller(), () -> transaction(() -> {
      CDI.current().getBeanManager().getEvent().select(News.class).fire(toAnna("order-cancelled"));
      return null;
    }));
    tell();

    assertThat(list(anna)).singleElement().satisfies(row -> assertThat(row.read()).isTrue());
    assertThat(mails(anna)).isEmpty();
  }

  @Test
  void newsLeaveWithTheTransactionThatMadeThemTrue() {
    assertThatThrownBy(() -> as(Cast.CLARA, () -> transaction(() -> {
      CDI.current().getBeanManager().getEvent().select(News.class).fire(toAnna("order-shipped"));
      throw new IllegalStateException("fails after the news");
    }))).isInstanceOf(IllegalStateException.class);
    tell();

    assertThat(list(anna)).isEmpty();
  }

  @Test
  void nodesThatTellAtOnceTellEachOnce() {
    for (int i = 0; i < 20; i++) {
      fire(toAnna("order-shipped"));
    }
    List<CompletableFuture<Void>> nodes = List.of(CompletableFuture.runAsync(NotificationsDbTest::tell), CompletableFuture.runAsync(NotificationsDbTest::tell));
    nodes.forEach(CompletableFuture::join);

    assertThat(list(anna)).hasSize(20);
    assertThat(mails(anna)).hasSize(20);
  }

  @Test
  void aDaysNewsComeInOneMailInTheMorningHoweverManyNodesWriteIt() {
    choose(anna, ORDERS, Rhythm.DAILY, Rhythm.DAILY);
    for (int i = 0; i < 3; i++) {
      fire(toAnna("order-shipped"));
    }
    tell();
    collect();
    assertThat(list(anna)).as("not before the morning").isEmpty();
    assertThat(mails(anna)).isEmpty();

    clock().advance(Duration.ofDays(1));
    List<CompletableFuture<Void>> nodes = List.of(CompletableFuture.runAsync(NotificationsDbTest::collect), CompletableFuture.runAsync(NotificationsDbTest::collect));
    nodes.forEach(CompletableFuture::join);
    collect();

    assertThat(list(anna)).hasSize(3);
    assertThat(mails(anna)).singleElement().satisfies(mail -> {
      assertThat(mail[0]).isEqualTo("Päivän uutiset sinulle");
      assertThat((String) mail[1]).contains("yhteensä 3", "Tilaus O-1 on matkalla.");
    });

    String token = tokenOf(mails(anna).get(0));
    assertThat(end(token)).contains("DAILY");
    assertThat(choice(anna, ORDERS).mail()).isEqualTo(Rhythm.OFF);
    assertThat(choice(anna, ORDERS).bell()).isEqualTo(Rhythm.DAILY);
  }

  @Test
  void anAddressInAMailEndsItsKindOnlyAndCannotBeMadeUp() {
    fire(toAnna("order-shipped"));
    tell();
    String token = tokenOf(mails(anna).get(0));

    assertThat(as(null, () -> bean(Unsubscribing.class).look(token))).contains("ORDERS");
    assertThat(choice(anna, ORDERS).mail()).as("a look changes nothing").isEqualTo(Rhythm.AT_ONCE);
    for (int i = 0; i < 2; i++) {
      assertThat(end(token)).contains("ORDERS");
    }
    assertThat(choice(anna, ORDERS)).isEqualTo(new ChoiceRow(ORDERS, Rhythm.AT_ONCE, Rhythm.OFF, false));
    assertThat(choice(anna, CHANGES).mail()).isEqualTo(Rhythm.AT_ONCE);
    String other = as(null, () -> bean(UnsubscribeAddress.class).token(anna.caller().subject(), "CHANGES"));
    String forged = other.substring(0, other.indexOf('.')) + token.substring(token.indexOf('.'));
    for (String wrong : new String[] {null, "", ".", "x", token + "x", token.substring(1), forged, "x".repeat(10_000)}) {
      assertThat(end(wrong)).isEmpty();
    }
    fire(toAnna("order-shipped"));
    tell();
    assertThat(mails(anna)).hasSize(1);
    assertThat(list(anna)).hasSize(2);
  }

  @Test
  void aMailInWordsOfItsOwnLeavesAtOnceUnlessItIsNotWantedOrTheUserIsBlocked() {
    News own = toAnna("order-placed").saying((recipient, language) -> MailDraft.to(recipient, language, "order-placed", "O-1", "1 €"));
    fire(own);
    assertThat(mails(anna)).hasSize(1);
    tell();
    assertThat(mails(anna)).as("no second one").hasSize(1);

    choose(anna, ORDERS, Rhythm.OFF, Rhythm.OFF);
    fire(own);
    choose(anna, ORDERS, Rhythm.AT_ONCE, Rhythm.AT_ONCE);
    as(Cast.CLARA, () -> bean(PortalUsers.class).block(anna.caller().subject()));
    fire(own);
    tell();
    assertThat(mails(anna)).hasSize(1);
  }

  @Test
  void theListAndTheChoicesTakeOneStatementEach() {
    for (int i = 0; i < 30; i++) {
      fire(toAnna("order-shipped"));
    }
    tell();

    assertThat(statementsOf(() -> list(anna))).isEqualTo(1);
    assertThat(statementsOf(() -> as(anna.caller(), () -> bean(MyChoices.class).get()))).isEqualTo(1);
    assertThat(as(anna.caller(), () -> bean(MyNotifications.class).list(true, Language.EN, PageRequest.first())).hasNext()).isTrue();
    as(anna.caller(), () -> bean(MyNotifications.class).readUpTo(list(anna).get(0).id()));
    assertThat(unread(anna)).isZero();
  }

  @Test
  void whatIsOldGoes() {
    fire(toAnna("order-shipped"));
    tell();
    clock().advance(OldNews.KEPT.plusDays(1));
    system(() -> bean(OldNews.class).removeOld());

    assertThat(list(anna)).isEmpty();
  }

  private News toAnna(String name) {
    return News.of(ORDERS, name, "O-1").about(anna.customerId()).to(anna.caller().subject()).at("/orders/order?number=O-1");
  }

  private static void fire(News news) {
    as(Cast.CLARA, () -> transaction(() -> {
      CDI.current().getBeanManager().getEvent().select(News.class).fire(news);
      return null;
    }));
  }

  private static void tell() {
    system(() -> bean(Telling.class).tellNext());
    system(() -> bean(NoticeMails.class).writeDue());
  }

  private static void collect() {
    system(() -> bean(Digests.class).writeNext());
  }

  private static void system(BooleanSupplier round) {
    as(Caller.system(), () -> {
      while (round.getAsBoolean()) {
        // until nothing is left
      }
    });
  }

  private static List<NotificationRow> list(Member member) {
    return as(member.caller(), () -> bean(MyNotifications.class).list(false, Language.EN, PageRequest.first()).rows());
  }

  private static ChoiceRow choice(Member member, NewsKind kind) {
    return as(member.caller(), () -> bean(MyChoices.class).get()).stream().filter(row -> row.kind() == kind).findFirst().orElseThrow();
  }

  private static void choose(Member member, NewsKind kind, Rhythm bell, Rhythm mail) {
    as(member.caller(), () -> bean(MyChoices.class).save(List.of(choice(member, kind).with(bell, mail))));
  }

  /** As a visitor. */
  private static Optional<String> end(String token) {
    return as(null, () -> bean(Unsubscribing.class).end(token));
  }

  /** As a page finds it: with the sign-in. */
  private static int unread(Member member) {
    Caller caller = member.caller();
    String token = bean(SignIns.class).begin(SignIns.PORTAL, new ConfirmedUser(caller.subject(), "sid", caller.username(), caller.name(), caller.email(), "fi",
        java.util.Set.of(Role.CUSTOMER), "id", "refresh", Duration.ofMinutes(5)), "test");
    return bean(SignIns.class).find(SignIns.PORTAL, token).orElseThrow().unread();
  }

  private static List<Object[]> mails(Member member) {
    List<?> rows = transaction(() -> em().createNativeQuery("select subject, text_body, unsubscribe from outbox_mails where recipient = ? order by id")
        .setParameter(1, member.caller().email()).getResultList());
    return rows.stream().map(row -> (Object[]) row).toList();
  }

  private static String tokenOf(Object[] mail) {
    String address = (String) mail[2];
    return address.substring(address.indexOf("token=") + 6);
  }
}
