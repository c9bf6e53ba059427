package org.tuttu.privacy;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import org.tuttu.identity.Routine;

/** Looks for copies to make and customers to forget, and for what is over. */
@Dependent
class PrivacyRoutine {

  @Produces
  Routine exports(ExportSteps exports) {
    return new Routine("Making copies of everything about a customer", Duration.ofSeconds(5), exports::makeNext);
  }

  @Produces
  Routine erasures(ErasureSteps erasures) {
    return new Routine("Forgetting a customer", Duration.ofSeconds(5), erasures::step);
  }

  @Produces
  Routine oldExports(ExportSteps exports) {
    return new Routine("Removing old copies", Duration.ofHours(1), exports::removeOld);
  }

  @Produces
  Routine endOfKeeping(ErasureSteps erasures) {
    return new Routine("Forgetting what had to be kept", Duration.ofHours(1), erasures::endKeeping);
  }
}
