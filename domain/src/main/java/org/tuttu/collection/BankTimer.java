package org.tuttu.collection;

import static jakarta.ejb.TransactionManagementType.BEAN;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.inject.Inject;
import java.util.Optional;
import org.tuttu.identity.SystemWork;

/** Looks every other second for entries of bank statements to match. Each node does; they never take the same one. */
@Singleton
@TransactionManagement(BEAN)
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
