package org.tuttu.communication;

import java.time.Duration;

/**
 * A mail of the outbox that this node is sending.
 *
 * @param unsubscribe where one says by one click that one wants no more of its kind; null for mails that must be sent
 * @param attempts    how often it was tried, this time counted
 */
public record OutgoingMail(long id, String recipient, String subject, String text, String html, String unsubscribe, int attempts) {

  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

  /** How long to wait after a fault: 10 s, 20 s, 40 s and so on, up to an hour. */
  Duration pauseAfterFault() {
    Duration pause = Duration.ofSeconds(10L << Math.min(attempts - 1, 20));
    return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
  }
}
