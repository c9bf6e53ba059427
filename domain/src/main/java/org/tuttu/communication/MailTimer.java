package org.tuttu.communication;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import org.tuttu.identity.SystemWork;

/** Looks every few seconds for mails that are due. Each node does; they never take the same mail. */
@Singleton
@TransactionAttribute(NOT_SUPPORTED)
public class MailTimer {

  @Inject
  SystemWork work;

  @Inject
  MailSender sender;

  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  void send() {
    work.untilDone("Sending mails", sender::sendDue);
  }
}
