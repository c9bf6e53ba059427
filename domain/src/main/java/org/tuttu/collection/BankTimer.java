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
import java.util.Optional;
import org.tuttu.identity.Often;
import org.tuttu.identity.SystemWork;

/** Looks every other second for entries of bank statements to match. Each node does; they never take the same one. */
@Startup
@DependsOn("StartUp")
@Singleton
@TransactionManagement(BEAN)
public class BankTimer {

  @Resource
  TimerService timers;

  @Inject
  SystemWork system;

  @Inject
  BankMatching matching;

  @PostConstruct
  void start() {
    Often.every(Duration.ofSeconds(2), timers);
  }

  @Timeout
  void match() {
    system.untilDone("Matching bank entries", this::matchNext);
  }

  private boolean matchNext() {
    Optional<Long> next = matching.next();
    next.ifPresent(matching::match);
    return next.isPresent();
  }
}
