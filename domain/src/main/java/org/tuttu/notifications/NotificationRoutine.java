package org.tuttu.notifications;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import org.tuttu.identity.Routine;

/** Looks for what is to be told, by mail and once a day, and for what is old. */
@Dependent
class NotificationRoutine {

  @Produces
  Routine telling(Telling telling) {
    return new Routine("Telling news", Duration.ofSeconds(5), telling::tellNext);
  }

  @Produces
  Routine mails(NoticeMails mails) {
    return new Routine("Writing mails of news", Duration.ofSeconds(2), mails::writeDue);
  }

  @Produces
  Routine digests(Digests digests) {
    return new Routine("Writing the day's news", Duration.ofMinutes(1), digests::writeNext);
  }

  @Produces
  Routine oldNews(OldNews old) {
    return new Routine("Removing old news", Duration.ofHours(1), old::removeOld);
  }
}
