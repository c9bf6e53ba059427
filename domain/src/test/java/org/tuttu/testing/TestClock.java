package org.tuttu.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Stands still until it is told to go on. */
public class TestClock extends Clock {

  public static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

  private volatile Instant now = START;

  public void advance(Duration time) {
    now = now.plus(time);
  }

  void reset() {
    now = START;
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(now, zone);
  }
}
