package org.tuttu.shared;

import java.util.List;
import java.util.stream.Stream;

/**
 * Something that a customer's people want to know. Whoever makes it true fires it as a CDI event in the same transaction:
 * <pre>news.fire(News.of(ORDERS, "order-shipped", number).about(customerId).to(subject).at("/orders/order?number=" + number));</pre>
 * Its words are the text {@code news.<name>}, one sentence without anything secret, as it goes into mails too. The mail says the same, unless there are the texts
 * {@code mail.<name>.subject} and {@code .body} (with the same arguments) or a mail of its own.
 *
 * @param args       numbers and names that fill the text, alike in all languages
 * @param path       the portal's page that shows more of it, with its parameters
 * @param customerId whose news it is; null when it is about a person alone
 * @param accountId  the customer's account that it is about, for those who have a right for single accounts; null for none
 * @param subject    the portal user whom it is for. When they may not act for the customer (any more), or with null, it is for all whom such news concern
 * @param mail       what the mail says to this one person; null for the usual words
 * @param quiet      whether it is worth no mail of its own: the bell shows it, and a day's mail names it
 */
public record News(NewsKind kind, String name, List<String> args, String path, Long customerId, Long accountId, String subject, Words mail, boolean quiet) {

  public News {
    args = List.copyOf(args);
  }

  public static News of(NewsKind kind, String name, Object... args) {
    return new News(kind, name, Stream.of(args).map(String::valueOf).toList(), "/", null, null, null, null, false);
  }

  public News about(long customer) {
    return new News(kind, name, args, path, customer, accountId, subject, mail, quiet);
  }

  public News ofAccount(long account) {
    return new News(kind, name, args, path, customerId, account, subject, mail, quiet);
  }

  public News to(String person) {
    return new News(kind, name, args, path, customerId, accountId, person, mail, quiet);
  }

  public News at(String page) {
    return new News(kind, name, args, page, customerId, accountId, subject, mail, quiet);
  }

  /** With a mail in words of its own, which only the person gets whom the news is for. */
  public News saying(Words words) {
    return new News(kind, name, args, path, customerId, accountId, subject, words, quiet);
  }

  public News quietly() {
    return new News(kind, name, args, path, customerId, accountId, subject, mail, true);
  }

  /** Writes a mail to somebody in their language. */
  @FunctionalInterface
  public interface Words {
    MailDraft to(String recipient, Language language);
  }
}
