package org.tuttu.customer;

import static jakarta.ejb.TransactionManagementType.BEAN;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionManagement;
import jakarta.inject.Inject;
import java.time.Duration;
import org.tuttu.identity.Often;
import org.tuttu.identity.SystemWork;

/** Looks every few seconds whether Keycloak is to be told something. Each node does: a row that one works on, the others leave. */
@Startup
@DependsOn("StartUp")
@Singleton
@TransactionManagement(BEAN)
public class KeycloakNewsTimer {

  @Resource
  TimerService timers;

  @Inject
  SystemWork work;

  @Inject
  KeycloakNews news;

  @PostConstruct
  void start() {
    Often.every(Duration.ofSeconds(5), timers);
  }

  @Timeout
  void tell() {
    work.untilDone("Telling Keycloak", news::tellNext);
  }
}
