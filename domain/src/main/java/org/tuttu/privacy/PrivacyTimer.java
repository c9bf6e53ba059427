package org.tuttu.privacy;

import static jakarta.ejb.TransactionManagementType.BEAN;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.inject.Inject;
import org.tuttu.identity.SystemWork;

/** Looks every few seconds for copies to make and customers to forget, and every hour for what is over. Each node does; they never take the same. */
@Singleton
@TransactionManagement(BEAN)
public class PrivacyTimer {

  @Inject
  SystemWork work;

  @Inject
  ExportSteps exports;

  @Inject
  ErasureSteps erasures;

  @Schedule(hour = "*", minute = "*", second = "3/5", persistent = false)
  void work() {
    work.untilDone("Making copies of everything about a customer", exports::makeNext);
    work.untilDone("Forgetting a customer", erasures::step);
  }

  @Schedule(hour = "*", minute = "23", persistent = false)
  void tidy() {
    work.untilDone("Removing old copies", exports::removeOld);
    work.untilDone("Forgetting what had to be kept", erasures::endKeeping);
  }
}
