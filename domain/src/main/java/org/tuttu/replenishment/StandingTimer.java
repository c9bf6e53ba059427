package org.tuttu.replenishment;

import static jakarta.ejb.TransactionManagementType.BEAN;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.inject.Inject;
import org.tuttu.identity.SystemWork;

/** Looks every minute for standing orders whose day has come or comes soon. Each node does; a day becomes an order once. */
@Singleton
@TransactionManagement(BEAN)
public class StandingTimer {

  @Inject
  SystemWork system;

  @Inject
  StandingWork standing;

  @Schedule(hour = "*", minute = "*", second = "20", persistent = false)
  void work() {
    system.untilDone("Standing orders", standing::step);
  }
}
