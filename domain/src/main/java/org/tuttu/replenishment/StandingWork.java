package org.tuttu.replenishment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.tuttu.identity.SystemOnly;
import org.tuttu.shared.DomainException;
import org.tuttu.shared.Reason;

/** Takes the standing orders on whose day has come, one at a time. */
@ApplicationScoped
@SystemOnly
public class StandingWork {

  private static final Logger LOG = System.getLogger(StandingWork.class.getName());

  @Inject
  StandingSteps steps;

  /** @return whether there may be more to do */
  public boolean step() {
    StandingSteps.Due due = steps.next().orElse(null);
    if (due == null) {
      return steps.announce();
    }
    try {
      steps.take(due);
    } catch (DomainException refused) {
      steps.refuse(due, Reason.of(refused).kept());
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "A standing order could not become an order.", e);
      steps.tryAgain(due);
    }
    return true;
  }
}
