package org.tuttu.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tuttu.shared.NewsKind.INVOICES;
import static org.tuttu.shared.NewsKind.ORDERS;
import static org.tuttu.shared.NewsKind.PEOPLE;

import jakarta.enterprise.inject.spi.CDI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.tuttu.identity.Caller;
import org.tuttu.identity.CustomerRight;
import org.tuttu.notifications.selfservice.MyChoices;
import org.tuttu.notifications.selfservice.MyNotifications;
import org.tuttu.notifications.selfservice.NotificationRow;
import org.tuttu.notifications.selfservice.Rhythm;
import org.tuttu.shared.Language;
import org.tuttu.shared.News;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.PageRequest;
import org.tuttu.testing.Cast;
import org.tuttu.testing.Fixtures.Member;
import org.tuttu.testing.Fixtures;

class NotificationsDbTest extends NewsFixture {

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
}
