package org.tuttu.identity;

import static jakarta.ejb.ConcurrencyManagementType.BEAN;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.Timer;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** Does every {@link Routine} for as long as the application runs, one beside the other, but none beside itself. Before it begins, the schema is there. */
@Startup
@DependsOn("StartUp")
@Singleton
@ConcurrencyManagement(BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class Routines {

  private final Map<String, Routine> routines = new ConcurrentHashMap<>();
  private final Set<Routine> underWay = ConcurrentHashMap.newKeySet();

  @Resource
  TimerService timers;

  @Inject
  SystemWork system;

  @Inject
  Instance<Routine> all;

  @PostConstruct
  void start() {
    all.forEach(this::begin);
  }

  /** Somewhere within the first period: were all to wake at full seconds, those of both applications too, a page that is asked for just then would wait for them. */
  void begin(Routine routine) {
    if (routines.putIfAbsent(routine.name(), routine) != null) {
      throw new IllegalStateException("two routines are called " + routine.name());
    }
    long millis = routine.every().toMillis();
    timers.createIntervalTimer(ThreadLocalRandom.current().nextLong(millis), millis, new TimerConfig(routine.name(), false));
  }

  @Timeout
  void look(Timer timer) {
    Routine routine = routines.get((String) timer.getInfo());
    if (!underWay.add(routine)) {
      return;
    }
    try {
      system.untilDone(routine.name(), routine.round());
    } finally {
      underWay.remove(routine);
    }
  }
}
