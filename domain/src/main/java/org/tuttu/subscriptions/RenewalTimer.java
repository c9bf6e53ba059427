package org.tuttu.subscriptions;

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

/** Looks every quarter of a minute for subscriptions whose day has come. Each node does; a period is never charged twice. */
@Startup
@DependsOn("StartUp")
@Singleton
@TransactionManagement(BEAN)
public class RenewalTimer {

  @Resource
  TimerService timers;

  @Inject
  SystemWork work;

  @Inject
  Renewals renewals;

  @PostConstruct
  void start() {
    Often.every(Duration.ofSeconds(15), timers);
  }

  @Timeout
  void renew() {
    work.untilDone("Renewing subscriptions", renewals::step);
  }
}
