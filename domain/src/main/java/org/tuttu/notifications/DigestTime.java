package org.tuttu.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.tuttu.identity.SystemOnly;
import org.tuttu.shared.Setting;
import org.tuttu.shared.Settings;

/** When the day's news go out: in the morning, where the company is. */
@ApplicationScoped
@SystemOnly
public class DigestTime {

  private static final LocalTime MORNING = LocalTime.of(7, 0);

  @Inject
  Settings settings;

  /** The first such morning after a moment. */
  public Instant after(Instant moment) {
    ZonedDateTime there = moment.atZone(settings.zone(Setting.COMPANY_ZONE));
    ZonedDateTime morning = there.with(MORNING);
    return (there.isBefore(morning) ? morning : morning.plusDays(1)).toInstant();
  }
}
