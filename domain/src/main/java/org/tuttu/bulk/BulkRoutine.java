package org.tuttu.bulk;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import org.tuttu.identity.Routine;

/** Looks for jobs to take on. A record is never changed by two. */
@Dependent
class BulkRoutine {

  @Produces
  Routine jobs(BulkWork work) {
    return new Routine("Changing many records", Duration.ofSeconds(2), work::step);
  }
}
