package org.tuttu.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailCatcherTest {
  @TempDir
  Path folder;

  private final Ports ports = Ports.free();
  private final HttpClient http = HttpClient.newHttpClient();
  private MailCatcher catcher;
  private MailPage page;

  @BeforeEach
  void start() throws Exception {
    catcher = new MailCatcher(folder, ports.smtp());
    catcher.start();
    page = new MailPage(catcher, ports.mail());
    page.start();
  }

  @AfterEach
  void stop() {
    page.stop();
    catcher.stop();
  }

  @Test
  void aMailIsKeptAsAFileAndShown() throws Exception {
    send("Order <1>", "Thank you: http://127.0.0.1/orders?number=1");
    awaitMails(1);
    CaughtMail mail = catcher.mails().get(0);
    assertThat(mail.subject()).isEqualTo("Order <1>");
    assertThat(mail.to()).isEqualTo("anna@example.com");
    assertThat(folder.resolve(mail.file())).exists();
    assertThat(get("/")).contains("Order &lt;1&gt;").doesNotContain("Order <1>");
    assertThat(get("/" + mail.file())).contains("<a href=\"http://127.0.0.1/orders?number=1\">");
    assertThat(get("/mails")).contains("\"to\":\"anna@example.com\"");
  }

  @Test
  void deletingEmptiesTheList() throws Exception {
    send("One", "text");
    awaitMails(1);
    http.send(HttpRequest.newBuilder(uri("/mails")).DELETE().build(), HttpResponse.BodyHandlers.ofString());
    assertThat(catcher.mails()).isEmpty();
  }

  private void send(String subject, String text) {
    GreenMailUtil.sendTextEmail("anna@example.com", "tuttu@example.com", subject, text, new ServerSetup(ports.smtp(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  }

  private void awaitMails(int count) throws Exception {
    Instant end = Instant.now().plusSeconds(10);
    while (catcher.mails().size() < count && Instant.now().isBefore(end)) Waiting.pause();
    assertThat(catcher.mails()).hasSize(count);
  }

  private String get(String path) throws Exception {
    return http.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString()).body();
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + ports.mail() + path);
  }
}
