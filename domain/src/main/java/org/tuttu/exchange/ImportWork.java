package org.tuttu.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.tuttu.identity.SystemOnly;

/** Takes imports on, one step at a time and each in its turn. */
@ApplicationScoped
@SystemOnly
public class ImportWork {

  private static final Logger LOG = System.getLogger(ImportWork.class.getName());

  @Inject
  ImportSteps steps;

  @Inject
  ImportAhead ahead;

  /** @return whether there may be more to do */
  public boolean step() {
    Long id = steps.due().orElse(null);
    if (id == null) {
      ahead.forget();
      return false;
    }
    try {
      steps.step(id);
      return true;
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "A step of an import failed; it will be tried again.", e);
      steps.stumbled(id, FullDisk.reasonOf(e));
      return false;
    }
  }
}
