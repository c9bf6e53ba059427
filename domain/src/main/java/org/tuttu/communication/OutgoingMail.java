package org.tuttu.communication;

import java.time.Duration;

/**
 * A mail of the outbox that this node is sending.
 *
 * @param attempts how often it was tried, this time counted
 */
public record OutgoingMail(long id, String recipient, String subject, String text, String html, int attempts) {

  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

  /** How long to wait after a fault: 10 s, 20 s, 40 s and so on, up to an hour. */
  Duration pauseAfterFault() {
    Duration pause = Duration.ofSeconds(10L << Math.min(attempts - 1, 20));
    return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
  }
}
