package org.tuttu.communication;

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

/** Looks every few seconds for mails that are due. Each node does; they never take the same mail. */
@Startup
@DependsOn("StartUp")
@Singleton
@TransactionManagement(BEAN)
public class MailTimer {

  @Resource
  TimerService timers;

  @Inject
  SystemWork work;

  @Inject
  MailSender sender;

  @PostConstruct
  void start() {
    Often.every(Duration.ofSeconds(5), timers);
  }

  @Timeout
  void send() {
    work.untilDone("Sending mails", sender::sendDue);
  }
}
