package org.tuttu.replenishment;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import org.tuttu.identity.Routine;

/** Looks for standing orders whose day has come or comes soon. A day becomes an order once. */
@Dependent
class StandingRoutine {

  @Produces
  Routine standingOrders(StandingWork work) {
    return new Routine("Standing orders", Duration.ofSeconds(15), work::step);
  }
}
