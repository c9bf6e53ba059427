package org.tuttu.communication;

import static jakarta.ejb.TransactionManagementType.BEAN;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.inject.Inject;
import org.tuttu.identity.SystemWork;

/** Looks every few seconds for mails that are due. Each node does; they never take the same mail. */
@Singleton
@TransactionManagement(BEAN)
public class MailTimer {

  @Inject
  SystemWork work;

  @Inject
  MailSender sender;

  @Schedule(hour = "*", minute = "*", second = "2/5", persistent = false)
  void send() {
    work.untilDone("Sending mails", sender::sendDue);
  }
}
