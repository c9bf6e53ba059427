package org.tuttu.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import org.tuttu.shared.RuleViolated;

/** The code that a change waits for, as a hash, and until when it is good. */
@Embeddable
class ExpectedCode {

  @Column(name = "code_hash")
  private String hash;

  @Column(name = "code_expires_at")
  private Instant expiresAt;

  protected ExpectedCode() {}

  ExpectedCode(String hash, Instant now) {
    this.hash = hash;
    expiresAt = now.plus(ChangeCode.LIFE);
  }

  boolean isGood(Instant now) {
    return now.isBefore(expiresAt);
  }

  /** Sent a moment ago. */
  boolean isFresh(Instant now) {
    return expiresAt.minus(ChangeCode.LIFE).plus(Duration.ofMinutes(1)).isAfter(now);
  }

  /** @throws RuleViolated when it is another code, or too old */
  void require(String given, Instant now) {
    if (!isGood(now)) {
      throw RuleViolated.at("code", "change.code-expired");
    }
    if (!given.equals(hash)) {
      throw RuleViolated.at("code", "change.code-wrong");
    }
  }
}
