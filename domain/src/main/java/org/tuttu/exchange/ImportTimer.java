package org.tuttu.exchange;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import org.tuttu.identity.SystemWork;

/** Looks every other second for imports to work on. Each node does; they never take the same one at once. */
@Singleton
@TransactionAttribute(NOT_SUPPORTED)
public class ImportTimer {

  @Inject
  SystemWork work;

  @Inject
  ImportSteps steps;

  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  void work() {
    work.untilDone("Working on imports", steps::step);
  }
}
