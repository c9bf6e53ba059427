package org.tuttu.bulk;

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

/** Looks every other second for jobs to take on. Each node does; a record is never changed by two. */
@Startup
@DependsOn("StartUp")
@Singleton
@TransactionManagement(BEAN)
public class BulkTimer {

  @Resource
  TimerService timers;

  @Inject
  SystemWork system;

  @Inject
  BulkWork bulk;

  @PostConstruct
  void start() {
    Often.every(Duration.ofSeconds(2), timers);
  }

  @Timeout
  void work() {
    system.untilDone("Changing many records", bulk::step);
  }
}
