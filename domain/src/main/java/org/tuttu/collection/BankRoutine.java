package org.tuttu.collection;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import java.util.Optional;
import org.tuttu.identity.Routine;

/** Looks for entries of bank statements to match. */
@Dependent
class BankRoutine {

  @Produces
  Routine entries(BankMatching matching) {
    return new Routine("Matching bank entries", Duration.ofSeconds(2), () -> {
      Optional<Long> next = matching.next();
      next.ifPresent(matching::match);
      return next.isPresent();
    });
  }
}
