package org.tuttu.shared;

import java.util.ArrayList;
import java.util.List;

/**
 * A mail to be: its words are the texts {@code mail.<name>.subject}, {@code mail.<name>.body} (paragraphs are divided by an empty line) and, with a
 * link, {@code mail.<name>.link}, of the capability that sends it.
 *
 * @param args        fill subject and body by the rules of {@link java.text.MessageFormat}; amounts and dates come as texts in the mail's language
 * @param lines       a small table below the body, such as the lines of an order
 * @param link        an absolute address; null for none
 * @param unsubscribe where the recipient says, without signing in, that they want no more mails of this kind; null for mails that must be sent
 */
public record MailDraft(
    String recipient, Language language, String name, List<Object> args, List<Line> lines, String link, String unsubscribe) {

  public MailDraft {
    if (recipient == null || recipient.isBlank() || recipient.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("a mail needs one recipient");
    }
    args = List.copyOf(args);
    lines = List.copyOf(lines);
  }

  public static MailDraft to(String recipient, Language language, String name, Object... args) {
    return new MailDraft(recipient, language, name, List.of(args), List.of(), null, null);
  }

  /** With one more line of the table. */
  public MailDraft line(String label, String value) {
    List<Line> more = new ArrayList<>(lines);
    more.add(new Line(label, value));
    return new MailDraft(recipient, language, name, args, more, link, unsubscribe);
  }

  public MailDraft link(String address) {
    return new MailDraft(recipient, language, name, args, lines, address, unsubscribe);
  }

  public MailDraft unsubscribe(String address) {
    return new MailDraft(recipient, language, name, args, lines, link, address);
  }

  public record Line(String label, String value) {}
}
