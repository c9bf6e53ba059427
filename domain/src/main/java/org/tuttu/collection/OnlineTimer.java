package org.tuttu.collection;

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

/** Looks every other second for online payments to ask about. Each node does; they never take the same one. */
@Startup
@DependsOn("StartUp")
@Singleton
@TransactionManagement(BEAN)
public class OnlineTimer {

  @Resource
  TimerService timers;

  @Inject
  SystemWork system;

  @Inject
  OnlineChecking online;

  @PostConstruct
  void start() {
    Often.every(Duration.ofSeconds(2), timers);
  }

  @Timeout
  void check() {
    system.untilDone("Asking about online payments", online::checkNext);
  }
}
