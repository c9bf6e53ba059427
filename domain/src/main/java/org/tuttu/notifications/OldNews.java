package org.tuttu.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.tuttu.identity.SystemOnly;

/** Removes old news with what was told of them, batch by batch. */
@ApplicationScoped
@SystemOnly
@Transactional(TxType.REQUIRES_NEW)
public class OldNews {

  /** Unless a manager says something else in {@code data_kinds}; a month has thirty days. */
  public static final Duration KEPT = Duration.ofDays(180);

  static final int BATCH = 200;

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  Clock clock;

  /** @return whether there may be more */
  public boolean removeOld() {
    return BATCH == em.createNativeQuery("""
        delete from news where id in (select id from news where at < cast(? as timestamptz) - (select kept_months * interval '30 days' from data_kinds where name = 'notifications') and told_at is not null order by at limit ? for update skip locked)""")
        .setParameter(1, Timestamp.from(clock.instant())).setParameter(2, BATCH).executeUpdate();
  }
}
