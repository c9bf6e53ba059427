package org.tuttu.exchange;

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

/** Looks every other second for imports to work on. Each node does; they never take the same one at once. */
@Startup
@DependsOn("StartUp")
@Singleton
@TransactionManagement(BEAN)
public class ImportTimer {

  @Resource
  TimerService timers;

  @Inject
  SystemWork system;

  @Inject
  ImportWork imports;

  @Inject
  ImportPurge purge;

  @PostConstruct
  void start() {
    Often.every(Duration.ofSeconds(2), timers);
  }

  @Timeout
  void work() {
    system.untilDone("Working on imports", imports::step);
  }

  @Schedule(hour = "3", minute = "40", persistent = false)
  void purge() {
    system.untilDone("Removing old imports", purge::purgeOne);
  }
}
