package org.tuttu.replenishment;

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

/** Looks every quarter of a minute for standing orders whose day has come or comes soon. Each node does; a day becomes an order once. */
@Startup
@DependsOn("StartUp")
@Singleton
@TransactionManagement(BEAN)
public class StandingTimer {

  @Resource
  TimerService timers;

  @Inject
  SystemWork system;

  @Inject
  StandingWork standing;

  @PostConstruct
  void start() {
    Often.every(Duration.ofSeconds(15), timers);
  }

  @Timeout
  void work() {
    system.untilDone("Standing orders", standing::step);
  }
}
