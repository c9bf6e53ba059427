package org.tuttu.privacy;

import static jakarta.ejb.TransactionManagementType.BEAN;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionManagement;
import jakarta.inject.Inject;
import java.time.Duration;
import org.tuttu.identity.Often;
import org.tuttu.identity.SystemWork;

/** Looks every few seconds for copies to make and customers to forget, and every hour for what is over. Each node does; they never take the same. */
@Startup
@DependsOn("StartUp")
@Singleton
@TransactionManagement(BEAN)
public class PrivacyTimer {

  @Resource
  TimerService timers;

  @Inject
  SystemWork work;

  @Inject
  ExportSteps exports;

  @Inject
  ErasureSteps erasures;

  @PostConstruct
  void start() {
    Often.every(Duration.ofSeconds(5), timers);
  }

  @Timeout
  void work() {
    work.untilDone("Making copies of everything about a customer", exports::makeNext);
    work.untilDone("Forgetting a customer", erasures::step);
  }

  @Schedule(hour = "*", minute = "23", persistent = false)
  void tidy() {
    work.untilDone("Removing old copies", exports::removeOld);
    work.untilDone("Forgetting what had to be kept", erasures::endKeeping);
  }
}
