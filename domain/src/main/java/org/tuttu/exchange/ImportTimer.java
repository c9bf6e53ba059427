package org.tuttu.exchange;

import static jakarta.ejb.TransactionManagementType.BEAN;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.inject.Inject;
import org.tuttu.identity.SystemWork;

/** Looks every other second for imports to work on. Each node does; they never take the same one at once. */
@Singleton
@TransactionManagement(BEAN)
public class ImportTimer {

  @Inject
  SystemWork system;

  @Inject
  ImportWork imports;

  @Inject
  ImportPurge purge;

  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  void work() {
    system.untilDone("Working on imports", imports::step);
  }

  @Schedule(hour = "3", minute = "40", persistent = false)
  void purge() {
    system.untilDone("Removing old imports", purge::purgeOne);
  }
}
