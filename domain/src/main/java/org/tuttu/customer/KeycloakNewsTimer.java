package org.tuttu.customer;

import static jakarta.ejb.TransactionManagementType.BEAN;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.inject.Inject;
import org.tuttu.identity.SystemWork;

/** Looks every few seconds whether Keycloak is to be told something. Each node does: a row that one works on, the others leave. */
@Singleton
@TransactionManagement(BEAN)
public class KeycloakNewsTimer {

  @Inject
  SystemWork work;

  @Inject
  KeycloakNews news;

  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  void tell() {
    work.untilDone("Telling Keycloak", news::tellNext);
  }
}
