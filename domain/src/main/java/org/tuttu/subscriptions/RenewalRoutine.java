package org.tuttu.subscriptions;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import org.tuttu.identity.Routine;

/** Looks for subscriptions whose day has come. A period is never charged twice. */
@Dependent
class RenewalRoutine {

  @Produces
  Routine renewals(Renewals renewals) {
    return new Routine("Renewing subscriptions", Duration.ofSeconds(15), renewals::step);
  }
}
