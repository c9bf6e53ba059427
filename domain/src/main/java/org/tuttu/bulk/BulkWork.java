package org.tuttu.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.tuttu.identity.SystemOnly;
import org.tuttu.shared.DomainException;
import org.tuttu.shared.Reason;

/** Takes jobs on, one record at a time and each job in its turn. */
@ApplicationScoped
@SystemOnly
public class BulkWork {

  private static final Logger LOG = System.getLogger(BulkWork.class.getName());

  @Inject
  BulkSteps steps;

  /** @return whether there may be more to do */
  public boolean step() {
    BulkSteps.Turn turn = steps.next().orElse(null);
    if (turn == null) {
      return false;
    }
    try {
      steps.take(turn);
    } catch (DomainException refused) {
      steps.refuse(turn, Reason.of(refused));
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "A record of a job could not be changed.", e);
      steps.refuse(turn, Reason.of("bulk.fault"));
    }
    return true;
  }
}
