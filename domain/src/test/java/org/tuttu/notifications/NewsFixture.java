package org.tuttu.notifications;

import static org.tuttu.shared.NewsKind.ORDERS;

import jakarta.enterprise.inject.spi.CDI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.tuttu.identity.Caller;
import org.tuttu.identity.ConfirmedUser;
import org.tuttu.identity.Role;
import org.tuttu.identity.SignIns;
import org.tuttu.notifications.selfservice.ChoiceRow;
import org.tuttu.notifications.selfservice.MyChoices;
import org.tuttu.notifications.selfservice.MyNotifications;
import org.tuttu.notifications.selfservice.NotificationRow;
import org.tuttu.notifications.selfservice.Rhythm;
import org.tuttu.notifications.selfservice.Unsubscribing;
import org.tuttu.shared.Language;
import org.tuttu.shared.News;
import org.tuttu.shared.NewsKind;
import org.tuttu.shared.PageRequest;
import org.tuttu.testing.Cast;
import org.tuttu.testing.DbTest;
import org.tuttu.testing.Fixtures.Member;
import org.tuttu.testing.Fixtures;

/** Anna, to whom news are told. */
abstract class NewsFixture extends DbTest {

  Member anna;

  @BeforeEach
  void makeRoom() {
    transaction(() -> em().createNativeQuery("delete from news").executeUpdate());
    anna = Fixtures.person("Anna");
  }

  News toAnna(String name) {
    return News.of(ORDERS, name, "O-1").about(anna.customerId()).to(anna.caller().subject()).at("/orders/order?number=O-1");
  }

  static void fire(News news) {
    as(Cast.CLARA, () -> transaction(() -> {
      CDI.current().getBeanManager().getEvent().select(News.class).fire(news);
      return null;
    }));
  }

  static void tell() {
    system(() -> bean(Telling.class).tellNext());
    system(() -> bean(NoticeMails.class).writeDue());
  }

  static void collect() {
    system(() -> bean(Digests.class).writeNext());
  }

  static void system(BooleanSupplier round) {
    as(Caller.system(), () -> {
      while (round.getAsBoolean()) {
        // until nothing is left
      }
    });
  }

  static List<NotificationRow> list(Member member) {
    return as(member.caller(), () -> bean(MyNotifications.class).list(false, Language.EN, PageRequest.first()).rows());
  }

  static ChoiceRow choice(Member member, NewsKind kind) {
    return as(member.caller(), () -> bean(MyChoices.class).get()).stream().filter(row -> row.kind() == kind).findFirst().orElseThrow();
  }

  static void choose(Member member, NewsKind kind, Rhythm bell, Rhythm mail) {
    as(member.caller(), () -> bean(MyChoices.class).save(List.of(choice(member, kind).with(bell, mail))));
  }

  /** As a visitor. */
  static Optional<String> end(String token) {
    return as(null, () -> bean(Unsubscribing.class).end(token));
  }

  /** As a page finds it: with the sign-in. */
  static int unread(Member member) {
    Caller caller = member.caller();
    String token = bean(SignIns.class).begin(SignIns.PORTAL, new ConfirmedUser(caller.subject(), "sid", caller.username(), caller.name(), caller.email(), "fi",
        java.util.Set.of(Role.CUSTOMER), "id", "refresh", Duration.ofMinutes(5)), "test");
    return bean(SignIns.class).find(SignIns.PORTAL, token).orElseThrow().unread();
  }

  static List<Object[]> mails(Member member) {
    List<?> rows = transaction(() -> em().createNativeQuery("select subject, text_body, unsubscribe from outbox_mails where recipient = ? order by id")
        .setParameter(1, member.caller().email()).getResultList());
    return rows.stream().map(row -> (Object[]) row).toList();
  }

  static String tokenOf(Object[] mail) {
    String address = (String) mail[2];
    return address.substring(address.indexOf("token=") + 6);
  }
}
