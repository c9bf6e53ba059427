package org.tuttu.collection;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import org.tuttu.identity.Routine;

/** Looks for customers to remind. Nobody is reminded twice. */
@Dependent
class ReminderRoutine {

  @Produces
  Routine reminders(ReminderSending reminders) {
    return new Routine("Sending reminders", Duration.ofMinutes(10), reminders::sendNext);
  }
}
