package org.tuttu.identity;

import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Timers that look for work every few seconds, for as long as the application runs. They depend on {@code StartUp}: there may be no schema yet. */
public final class Often {

  private Often() {
  }

  /**
   * Begins somewhere within the first period: a calendar's timers all wake at full seconds, those of both applications too, and a page that is asked for just then would wait for them.
   */
  public static void every(Duration period, TimerService timers) {
    long millis = period.toMillis();
    timers.createIntervalTimer(ThreadLocalRandom.current().nextLong(millis), millis, new TimerConfig(null, false));
  }
}
