package org.tuttu.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.tuttu.identity.KeycloakUsers;
import org.tuttu.identity.SystemOnly;

/** Tells Keycloak who is blocked, who no longer is, and who is to be removed, until it has heard it. */
@ApplicationScoped
@SystemOnly
public class KeycloakNews {

  private static final Logger LOG = System.getLogger(KeycloakNews.class.getName());

  private static final Duration PAUSE_AFTER_FAULT = Duration.ofSeconds(30);

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  KeycloakUsers keycloak;

  @Inject
  Clock clock;

  /**
   * Tells of one user. The user's row stays locked meanwhile (for seconds at most), so that a later change of mind comes later at Keycloak too.
   *
   * @return false when there is nothing to tell
   */
  @Transactional(TxType.REQUIRES_NEW)
  public boolean tellNext() {
    Instant now = clock.instant();
    List<?> due = em.createNativeQuery("""
        select subject, blocked, erased_at is not null from portal_users where keycloak_due_at <= ? order by keycloak_due_at limit 1 for update skip locked""")
        .setParameter(1, Timestamp.from(now)).getResultList();
    if (due.isEmpty()) {
      return false;
    }
    Object[] user = (Object[]) due.get(0);
    if (tell((String) user[0], (Boolean) user[1], (Boolean) user[2])) {
      em.createNativeQuery("update portal_users set keycloak_due_at = null where subject = ?").setParameter(1, user[0]).executeUpdate();
    } else {
      em.createNativeQuery("update portal_users set keycloak_due_at = ? where subject = ?")
          .setParameter(1, Timestamp.from(now.plus(PAUSE_AFTER_FAULT))).setParameter(2, user[0]).executeUpdate();
    }
    return true;
  }

  private boolean tell(String subject, boolean blocked, boolean erased) {
    try {
      if (erased) {
        keycloak.remove(subject);
      } else {
        keycloak.enable(subject, !blocked);
      }
      return true;
    } catch (IOException e) {
      LOG.log(Level.WARNING, "Keycloak could not be told that the portal user {0} is {1}; it will be tried again. {2}",
          subject, erased ? "to be removed" : blocked ? "blocked" : "no longer blocked", e.toString());
      return false;
    }
  }
}
