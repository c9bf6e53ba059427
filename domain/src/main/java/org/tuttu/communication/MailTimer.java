package org.tuttu.communication;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.tuttu.identity.Caller;
import org.tuttu.identity.CurrentUser;

/** Looks every few seconds for mails that are due. Each node does; they never take the same mail. */
@Singleton
@TransactionAttribute(NOT_SUPPORTED)
public class MailTimer {

  private static final Logger LOG = System.getLogger(MailTimer.class.getName());

  @Inject
  CurrentUser user;

  @Inject
  MailSender sender;

  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  void send() {
    user.is(Caller.system());
    try {
      while (sender.sendDue()) {
        // until nothing is due
      }
    } catch (RuntimeException e) {
      // The server gives a timer up for good that fails twice: the database may be away for a minute.
      LOG.log(Level.ERROR, "Mails could not be sent; it will be tried again.", e);
    }
  }
}
