package org.tuttu.customer;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** That somebody with access to a customer signed in to the portal. */
public record SignInRow(Instant at, String name, String email) {

  /** Its place in the list: microseconds since 1970, as exact as the database keeps it. */
  public long position() {
    return ChronoUnit.MICROS.between(Instant.EPOCH, at);
  }
}
