package org.tuttu.subscriptions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.tuttu.identity.SystemOnly;

/** Goes on with all subscriptions whose day has come. What cannot be done is left for a while, so that it does not keep others from their turn. */
@ApplicationScoped
@SystemOnly
public class Renewals {

  private static final Logger LOG = System.getLogger(Renewals.class.getName());

  @Inject
  RenewalSteps steps;

  @Inject
  Announcements announcements;

  /** @return whether there may be more to do */
  public boolean step() {
    RenewalSteps.Turn turn = steps.next().orElse(null);
    if (turn == null) {
      return tell();
    }
    try {
      steps.take(turn);
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "The subscriptions of account " + turn.accountId() + " could not be brought over " + turn.day() + "; they are tried again.", e);
      steps.postpone(turn);
    }
    return true;
  }

  private boolean tell() {
    Long subscription = announcements.next().orElse(null);
    if (subscription == null) {
      return false;
    }
    try {
      announcements.tell(subscription);
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "The renewal of subscription " + subscription + " could not be told; it is tried again.", e);
      announcements.postpone(subscription);
    }
    return true;
  }
}
