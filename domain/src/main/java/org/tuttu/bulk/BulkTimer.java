package org.tuttu.bulk;

import static jakarta.ejb.TransactionManagementType.BEAN;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.inject.Inject;
import org.tuttu.identity.SystemWork;

/** Looks every other second for jobs to take on. Each node does; a record is never changed by two. */
@Singleton
@TransactionManagement(BEAN)
public class BulkTimer {

  @Inject
  SystemWork system;

  @Inject
  BulkWork bulk;

  @Schedule(hour = "*", minute = "*", second = "1/2", persistent = false)
  void work() {
    system.untilDone("Changing many records", bulk::step);
  }
}
