package org.tuttu.subscriptions;

import static jakarta.ejb.TransactionManagementType.BEAN;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.inject.Inject;
import org.tuttu.identity.SystemWork;

/** Looks every minute for subscriptions whose day has come. Each node does; a period is never charged twice. */
@Singleton
@TransactionManagement(BEAN)
public class RenewalTimer {

  @Inject
  SystemWork work;

  @Inject
  Renewals renewals;

  @Schedule(hour = "*", minute = "*", second = "40", persistent = false)
  void renew() {
    work.untilDone("Renewing subscriptions", renewals::step);
  }
}
