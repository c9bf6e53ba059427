package org.tuttu.collection;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.Optional;
import org.tuttu.identity.SystemWork;

/** Looks every other second for entries of bank statements to match. Each node does; they never take the same one. */
@Singleton
@TransactionAttribute(NOT_SUPPORTED)
public class BankTimer {

  @Inject
  SystemWork system;

  @Inject
  BankMatching matching;

  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  void match() {
    system.untilDone("Matching bank entries", this::matchNext);
  }

  private boolean matchNext() {
    Optional<Long> next = matching.next();
    next.ifPresent(matching::match);
    return next.isPresent();
  }
}
