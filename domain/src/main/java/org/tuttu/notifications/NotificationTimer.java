package org.tuttu.notifications;

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

/** Looks every few seconds for what is to be told, and every hour for what is old. Each node does; they never take the same. */
@Startup
@DependsOn("StartUp")
@Singleton
@TransactionManagement(BEAN)
public class NotificationTimer {

  @Resource
  TimerService timers;

  @Inject
  SystemWork work;

  @Inject
  Telling telling;

  @Inject
  NoticeMails mails;

  @Inject
  Digests digests;

  @Inject
  OldNews old;

  @PostConstruct
  void start() {
    Often.every(Duration.ofSeconds(5), timers);
  }

  @Timeout
  void tell() {
    work.untilDone("Telling news", telling::tellNext);
    work.untilDone("Writing mails of news", mails::writeDue);
  }

  @Schedule(hour = "*", minute = "*", second = "30", persistent = false)
  void collect() {
    work.untilDone("Writing the day's news", digests::writeNext);
  }

  @Schedule(hour = "*", minute = "41", persistent = false)
  void tidy() {
    work.untilDone("Removing old news", old::removeOld);
  }
}
