package org.tuttu.customer;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import org.tuttu.identity.Routine;

/** Looks for changes whose day has come. */
@Dependent
class ScheduledChangesRoutine {

  @Produces
  Routine changes(ScheduledChanges changes) {
    return new Routine("Doing changes whose day has come", Duration.ofMinutes(5), changes::applyNext);
  }
}
