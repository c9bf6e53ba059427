package org.tuttu.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tuttu.shared.NewsKind.CHANGES;
import static org.tuttu.shared.NewsKind.ORDERS;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.tuttu.customer.PortalUsers;
import org.tuttu.notifications.selfservice.ChoiceRow;
import org.tuttu.notifications.selfservice.Rhythm;
import org.tuttu.notifications.selfservice.Unsubscribing;
import org.tuttu.shared.MailDraft;
import org.tuttu.shared.News;
import org.tuttu.testing.Cast;

/** News that come by mail: at once, or once a day, and no more to whom does not want them. */
class NewsByMailDbTest extends NewsFixture {

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
  void nodesThatDieTellEachOnce() {
    choose(anna, CHANGES, Rhythm.DAILY, Rhythm.DAILY);
    for (int i = 0; i < 3; i++) {
      fire(toAnna("order-shipped"));
      fire(News.of(CHANGES, "change-approved", "C-1").about(anna.customerId()).to(anna.caller().subject()).at("/account/changes"));
    }

    assertThat(cutOffEverywhere(NewsFixture::tell)).isGreaterThan(5);
    assertThat(mails(anna)).hasSize(3);
    assertThat(list(anna)).hasSize(3);
    clock().advance(Duration.ofDays(1));
    assertThat(cutOffEverywhere(NewsFixture::collect)).isGreaterThan(3);
    assertThat(mails(anna)).hasSize(4).last().satisfies(mail -> assertThat((String) mail[1]).contains("yhteensä 3"));
    assertThat(list(anna)).hasSize(6);
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
}
