package org.tuttu.identity;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;

/** Tidies the sign-ins. */
@Dependent
class OldSignInsRoutine {

  @Produces
  Routine expired(OldSignIns signIns) {
    return new Routine("Ending expired sign-ins", Duration.ofHours(1), signIns::endExpired);
  }

  @Produces
  Routine old(OldSignIns signIns) {
    return new Routine("Removing old sign-ins", Duration.ofHours(1), signIns::removeOld);
  }
}
