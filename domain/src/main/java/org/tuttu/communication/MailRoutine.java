package org.tuttu.communication;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import org.tuttu.identity.Routine;

/** Looks for mails that are due. */
@Dependent
class MailRoutine {

  @Produces
  Routine mails(MailSender sender) {
    return new Routine("Sending mails", Duration.ofSeconds(5), sender::sendDue);
  }
}
