package org.tuttu.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;

/** Tidies what sign-ins leave behind, batch by batch, each in a short transaction of its own; nodes that do it at the same moment take different rows. */
@ApplicationScoped
@SystemOnly
@Transactional(TxType.REQUIRES_NEW)
public class OldSignIns {

  /** So long a customer's timeline shows who signed in, and staff can look into a misuse, unless a manager says something else in {@code data_kinds}; a month has thirty days. */
  static final Duration KEPT = Duration.ofDays(90);

  static final int BATCH = 500;

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  Clock clock;

  /**
   * Ends those that ran out without anybody signing out, so that none of their tokens stays.
   *
   * @return whether there may be more
   */
  public boolean endExpired() {
    return BATCH == em.createNativeQuery("""
        update sign_ins set ended_at = expires_at, end_reason = ?, id_token = '', refresh_token = '' where token_hash in (
          select token_hash from sign_ins where ended_at is null and expires_at <= ? order by expires_at limit ? for update skip locked)""")
        .setParameter(1, SignInEnd.EXPIRED.name())
        .setParameter(2, Timestamp.from(clock.instant()))
        .setParameter(3, BATCH)
        .executeUpdate();
  }

  /**
   * Removes those that ended long ago.
   *
   * @return whether there may be more
   */
  public boolean removeOld() {
    return BATCH == em.createNativeQuery("""
        delete from sign_ins where token_hash in (
          select token_hash from sign_ins where ended_at < cast(? as timestamptz) - (select kept_months * interval '30 days' from data_kinds where name = 'access') order by ended_at limit ? for update skip locked)""")
        .setParameter(1, Timestamp.from(clock.instant()))
        .setParameter(2, BATCH)
        .executeUpdate();
  }
}
