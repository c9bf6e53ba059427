package org.tuttu.collection;

import static jakarta.ejb.TransactionManagementType.BEAN;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.inject.Inject;
import org.tuttu.identity.SystemWork;

/** Looks every ten minutes for customers to remind. Each node does; nobody is reminded twice. */
@Singleton
@TransactionManagement(BEAN)
public class ReminderTimer {

  @Inject
  SystemWork system;

  @Inject
  ReminderSending reminders;

  @Schedule(hour = "*", minute = "*/10", second = "50", persistent = false)
  void remind() {
    system.untilDone("Sending reminders", reminders::sendNext);
  }
}
