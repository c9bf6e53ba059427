package org.tuttu.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tuttu.testing.DbTest;

class OutboxDbTest extends DbTest {

  @Test
  void keepsAMailInItsLanguageAsTextAndHtmlWithItsValuesEscaped() {
    MailDraft draft = MailDraft.to("outbox-1@example.org", Language.LV, "invitation", "<b>Bērziņš</b>", "Anna")
        .line("Tēja & kafija", "1 < 2").link("http://127.0.0.1/x?a=1&b=2");

    transaction(() -> {
      bean(Outbox.class).enqueue(draft);
      return null;
    });

    Object[] mail = transaction(() -> (Object[]) em().createNativeQuery("""
        select subject, text_body, html_body, sent_at from outbox_mails where recipient = 'outbox-1@example.org'""").getSingleResult());
    assertThat((String) mail[0]).contains("<b>Bērziņš</b>");
    assertThat((String) mail[1]).contains("Tēja & kafija: 1 < 2").contains("http://127.0.0.1/x?a=1&b=2").doesNotContain("&lt;");
    assertThat((String) mail[2]).contains("&lt;b&gt;Bērziņš&lt;/b&gt;", "Tēja &amp; kafija", "a=1&amp;b=2", "lang=\"lv\"").doesNotContain("<b>");
    assertThat(mail[3]).isNull();
  }

  @Test
  void aMailIsUndoneWithTheTransactionThatCausedIt() {
    assertThatThrownBy(() -> transaction(() -> {
      bean(Outbox.class).enqueue(MailDraft.to("outbox-2@example.org", Language.EN, "invitation", "A", "B").link("http://127.0.0.1/"));
      throw new IllegalStateException("fails after the mail");
    })).isInstanceOf(IllegalStateException.class);

    List<?> mails = transaction(() -> em().createNativeQuery("select id from outbox_mails where recipient = 'outbox-2@example.org'").getResultList());
    assertThat(mails).isEmpty();
  }

  @Test
  void aRecipientCannotSmuggleHeaders() {
    assertThatThrownBy(() -> new MailDraft("a@example.org\r\nBcc: b@example.org", Language.EN, "invitation", List.of(), List.of(), null, null))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
