package org.tuttu.exchange;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import org.tuttu.identity.Routine;

/** Looks for imports to work on, follows those that its node works on, and removes what is kept of old ones. */
@Dependent
class ImportRoutine {

  @Produces
  Routine imports(ImportWork work) {
    return new Routine("Working on imports", Duration.ofSeconds(2), work::step);
  }

  @Produces
  Routine rowsAhead(ImportAhead ahead) {
    return new Routine("Reading imports' rows ahead", Duration.ofSeconds(1), ahead::readNext);
  }

  @Produces
  Routine searchIndex(ImportSearchIndex index) {
    return new Routine("Entering customers in the search's index", Duration.ofSeconds(1), index::enter);
  }

  @Produces
  Routine oldImports(ImportPurge purge) {
    return new Routine("Removing old imports", Duration.ofHours(1), purge::purgeOne);
  }
}
