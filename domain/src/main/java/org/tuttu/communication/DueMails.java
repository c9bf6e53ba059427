package org.tuttu.communication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.tuttu.identity.SystemOnly;

/** The rows of the outbox as the sending job takes and gives them back, each in a short transaction of its own. */
@ApplicationScoped
@SystemOnly
@Transactional(TxType.REQUIRES_NEW)
public class DueMails {

  /** A mail that a node took and never gave back, because the node died, is due again after this. */
  static final Duration LEASE = Duration.ofMinutes(5);

  private static final int BATCH = 20;

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  Clock clock;

  /** Takes some mails that are due; another node that asks at the same moment gets others. */
  public List<OutgoingMail> take() {
    Instant now = clock.instant();
    List<?> rows = em.createNativeQuery("""
        update outbox_mails set attempts = attempts + 1, next_attempt_at = ?
        where id in (
          select id from outbox_mails where sent_at is null and next_attempt_at <= ?
          order by next_attempt_at, id limit ? for update skip locked)
        returning id, recipient, subject, text_body, html_body, unsubscribe, attempts""")
        .setParameter(1, Timestamp.from(now.plus(LEASE))).setParameter(2, Timestamp.from(now)).setParameter(3, BATCH).getResultList();
    List<OutgoingMail> mails = new ArrayList<>();
    for (Object found : rows) {
      Object[] row = (Object[]) found;
      mails.add(new OutgoingMail(
          ((Number) row[0]).longValue(), (String) row[1], (String) row[2], (String) row[3], (String) row[4], (String) row[5], ((Number) row[6]).intValue()));
    }
    return mails;
  }

  /** Forgets what was in it: an invitation's mail holds its code. */
  public void sent(OutgoingMail mail) {
    em.createNativeQuery("update outbox_mails set sent_at = ?, last_fault = null, text_body = '', html_body = '', unsubscribe = null where id = ?")
        .setParameter(1, Timestamp.from(clock.instant())).setParameter(2, mail.id()).executeUpdate();
  }

  /** Keeps why it could not be sent, and tries again later. */
  public void failed(OutgoingMail mail, String fault) {
    em.createNativeQuery("update outbox_mails set next_attempt_at = ?, last_fault = ? where id = ?")
        .setParameter(1, Timestamp.from(clock.instant().plus(mail.pauseAfterFault())))
        .setParameter(2, fault.substring(0, Math.min(500, fault.length())).replace('\0', ' ')).setParameter(3, mail.id()).executeUpdate();
  }
}
