package org.tuttu.customer;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.tuttu.identity.Caller;
import org.tuttu.identity.CurrentUser;

/** Looks every few seconds whether Keycloak is to be told something. Each node does: a row that one works on, the others leave. */
@Singleton
@TransactionAttribute(NOT_SUPPORTED)
public class KeycloakNewsTimer {

  private static final Logger LOG = System.getLogger(KeycloakNewsTimer.class.getName());

  @Inject
  CurrentUser user;

  @Inject
  KeycloakNews news;

  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  void tell() {
    user.is(Caller.system());
    try {
      while (news.tellNext()) {
        // until nothing is due
      }
    } catch (RuntimeException e) {
      // The server gives a timer up for good that fails twice: the database may be away for a minute.
      LOG.log(Level.ERROR, "Keycloak could not be told; it will be tried again.", e);
    }
  }
}
