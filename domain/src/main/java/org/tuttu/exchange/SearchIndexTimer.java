package org.tuttu.exchange;

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

/** Follows the imports that its node works on. */
@Startup
@DependsOn("StartUp")
@Singleton
@TransactionManagement(BEAN)
public class SearchIndexTimer {

  @Resource
  TimerService timers;

  @Inject
  SystemWork system;

  @Inject
  ImportSearchIndex index;

  @PostConstruct
  void start() {
    Often.every(Duration.ofSeconds(1), timers);
  }

  @Timeout
  void enter() {
    system.untilDone("Entering customers in the search's index", index::enter);
  }
}
