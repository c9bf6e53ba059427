package org.tuttu.collection;

import static jakarta.ejb.TransactionManagementType.BEAN;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.inject.Inject;
import org.tuttu.identity.SystemWork;

/** Looks every other second for online payments to ask about. Each node does; they never take the same one. */
@Singleton
@TransactionManagement(BEAN)
public class OnlineTimer {

  @Inject
  SystemWork system;

  @Inject
  OnlineChecking online;

  @Schedule(hour = "*", minute = "*", second = "1/2", persistent = false)
  void check() {
    system.untilDone("Asking about online payments", online::checkNext);
  }
}
