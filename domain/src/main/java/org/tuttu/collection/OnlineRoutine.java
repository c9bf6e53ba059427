package org.tuttu.collection;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import org.tuttu.identity.Routine;

/** Looks for online payments to ask about. */
@Dependent
class OnlineRoutine {

  @Produces
  Routine payments(OnlineChecking online) {
    return new Routine("Asking about online payments", Duration.ofSeconds(2), online::checkNext);
  }
}
