package org.tuttu.identity;

import static jakarta.ejb.TransactionManagementType.BEAN;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.inject.Inject;

/** Tidies the sign-ins every hour. Each node does; they never take the same rows. */
@Singleton
@TransactionManagement(BEAN)
public class OldSignInsTimer {

  @Inject
  SystemWork work;

  @Inject
  OldSignIns signIns;

  @Schedule(hour = "*", minute = "17", persistent = false)
  void tidy() {
    work.untilDone("Ending expired sign-ins", signIns::endExpired);
    work.untilDone("Removing old sign-ins", signIns::removeOld);
  }
}
