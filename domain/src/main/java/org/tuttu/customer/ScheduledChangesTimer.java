package org.tuttu.customer;

import static jakarta.ejb.TransactionManagementType.BEAN;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.inject.Inject;
import org.tuttu.identity.SystemWork;

/** Looks every few minutes for changes whose day has come. Each node does: one that a node works on, the others find done. */
@Singleton
@TransactionManagement(BEAN)
public class ScheduledChangesTimer {

  @Inject
  SystemWork work;

  @Inject
  ScheduledChanges changes;

  @Schedule(hour = "*", minute = "*/5", second = "17", persistent = false)
  void apply() {
    work.untilDone("Doing changes whose day has come", changes::applyNext);
  }
}
