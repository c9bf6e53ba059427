package org.tuttu.communication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tuttu.identity.Caller;
import org.tuttu.shared.AccessDenied;
import org.tuttu.shared.Language;
import org.tuttu.shared.MailDraft;
import org.tuttu.shared.Outbox;
import org.tuttu.shared.Setting;
import org.tuttu.shared.TestSettings;
import org.tuttu.testing.Cast;
import org.tuttu.testing.DbTest;

class MailSenderDbTest extends DbTest {

  private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  @BeforeEach
  void start() {
    transaction(() -> em().createNativeQuery("delete from outbox_mails").executeUpdate());
    server.start();
    TestSettings.give(Setting.SMTP_PORT, server.getSmtp().getPort());
  }

  @AfterEach
  void stop() {
    server.stop();
    TestSettings.give(Setting.SMTP_PORT, null);
  }

  @Test
  void sendsTextAndHtmlInTheMailsLanguage() throws Exception {
    enqueue("anna@example.org", "Ķēniņš & Co");

    send();

    Message mail = server.getReceivedMessages()[0];
    assertThat(mail.getSubject()).isEqualTo("Jūsu piekļuve: Ķēniņš & Co");
    assertThat(mail.getHeader("Message-ID")[0]).matches("<outbox-\\d+@localhost>");
    MimeMultipart parts = (MimeMultipart) mail.getContent();
    assertThat((String) parts.getBodyPart(0).getContent()).contains("Ķēniņš & Co vārdā");
    assertThat((String) parts.getBodyPart(1).getContent()).contains("Ķēniņš &amp; Co vārdā");
    send();
    assertThat(server.getReceivedMessages()).hasSize(1);
  }

  @Test
  void aMailThatIsNoMustSaysHowToGetNoMoreOfItsKindByOneClick() throws Exception {
    transaction(() -> {
      bean(Outbox.class).enqueue(MailDraft.to("anna@example.org", Language.EN, "invitation", "A", "B").unsubscribe("http://127.0.0.1/unsubscribe?token=a.b"));
      return null;
    });
    enqueue("boris@example.org", "Must AS");

    send();

    Message mail = mailTo("anna@example.org");
    assertThat(mail.getHeader("List-Unsubscribe")).containsExactly("<http://127.0.0.1/unsubscribe?token=a.b>");
    assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
    assertThat((String) ((MimeMultipart) mail.getContent()).getBodyPart(1).getContent()).contains("href=\"http://127.0.0.1/unsubscribe?token=a.b\"");
    assertThat(mailTo("boris@example.org").getHeader("List-Unsubscribe")).isNull();
    List<?> kept = transaction(() -> em().createNativeQuery("select 1 from outbox_mails where unsubscribe is not null").getResultList());
    assertThat(kept).isEmpty();
  }

  @Test
  void theMailServerBeingDownLosesNoMailAndTriesLessAndLessOften() {
    int port = server.getSmtp().getPort();
    server.stop();
    enqueue("down@example.org", "Down AS");

    send();
    assertThat(attempts()).containsExactly(1L, 1L);
    send();
    assertThat(attempts()).as("not due yet").containsExactly(1L, 1L);
    clock().advance(Duration.ofSeconds(10));
    send();
    assertThat(attempts()).containsExactly(2L, 2L);
    clock().advance(Duration.ofSeconds(19));
    send();
    assertThat(attempts()).as("20 seconds are not over").containsExactly(2L, 2L);

    TestSettings.give(Setting.SMTP_PORT, port);
    GreenMail back = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    back.start();
    try {
      clock().advance(Duration.ofSeconds(1));
      send();
      assertThat(back.getReceivedMessages()).hasSize(1);
    } finally {
      back.stop();
    }
  }

  @Test
  void aMailThatCannotBeSentDelaysNoOther() {
    enqueue("no host at all", "Wrong AS");
    enqueue("right@example.org", "Right AS");

    send();

    assertThat(server.getReceivedMessages()).hasSize(1);
  }

  @Test
  void nodesThatSendAtOnceSendEachMailOnce() {
    for (int i = 0; i < 60; i++) {
      enqueue("many-" + i + "@example.org", "Many AS");
    }

    List<CompletableFuture<Void>> nodes = List.of(CompletableFuture.runAsync(MailSenderDbTest::send), CompletableFuture.runAsync(MailSenderDbTest::send));
    nodes.forEach(CompletableFuture::join);

    assertThat(Arrays.stream(server.getReceivedMessages()).map(MailSenderDbTest::recipient).distinct()).hasSize(60);
    assertThat(server.getReceivedMessages()).hasSize(60);
  }

  @Test
  void aMailThatADeadNodeHadTakenIsSentByAnother() {
    enqueue("orphan@example.org", "Orphan AS");
    as(Caller.system(), () -> bean(DueMails.class).take());

    send();
    assertThat(server.getReceivedMessages()).isEmpty();
    clock().advance(DueMails.LEASE);
    send();
    assertThat(server.getReceivedMessages()).hasSize(1);
  }

  @Test
  void whenNothingIsDueOneStatementSaysSo() {
    assertThat(statementsOf(MailSenderDbTest::send)).isEqualTo(1);
  }

  @Test
  void noRequestMaySendMails() {
    assertThatThrownBy(() -> as(Cast.EDGAR, () -> bean(MailSender.class).sendDue())).isInstanceOf(AccessDenied.class);
  }

  @Test
  void pausesGrowUpToAnHour() {
    assertThat(mail(1).pauseAfterFault()).isEqualTo(Duration.ofSeconds(10));
    assertThat(mail(4).pauseAfterFault()).isEqualTo(Duration.ofSeconds(80));
    assertThat(mail(10).pauseAfterFault()).isEqualTo(Duration.ofHours(1));
    assertThat(mail(5000).pauseAfterFault()).isEqualTo(Duration.ofHours(1));
  }

  private static OutgoingMail mail(int attempts) {
    return new OutgoingMail(1, "a@example.org", "s", "t", "h", null, attempts);
  }

  private Message mailTo(String address) {
    return Arrays.stream(server.getReceivedMessages()).filter(each -> recipient(each).equals(address)).findFirst().orElseThrow();
  }

  private static String recipient(Message mail) {
    try {
      return mail.getAllRecipients()[0].toString();
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void enqueue(String recipient, String customer) {
    transaction(() -> {
      bean(Outbox.class).enqueue(MailDraft.to(recipient, Language.LV, "invitation", customer, "Clara").link("http://127.0.0.1/" + UUID.randomUUID()));
      return null;
    });
  }

  private static void send() {
    as(Caller.system(), () -> {
      while (bean(MailSender.class).sendDue()) {
        // until nothing is due
      }
    });
  }

  /** Of the only mail: attempts so far, and faults kept. */
  private static List<Long> attempts() {
    Object[] row = transaction(() -> (Object[]) em().createNativeQuery(
        "select attempts, case when last_fault is null then 0 else attempts end from outbox_mails where sent_at is null").getSingleResult());
    return List.of(((Number) row[0]).longValue(), ((Number) row[1]).longValue());
  }
}
