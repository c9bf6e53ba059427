package org.tuttu.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.tuttu.identity.SystemOnly;

/** Removes the files and rows of old imports. That they were, by whom, and what became of them stays, here and in the audit trail. */
@ApplicationScoped
@SystemOnly
@Transactional(TxType.REQUIRES_NEW)
public class ImportPurge {

  /** So long an import can be undone, and its refused rows be looked at. */
  static final Duration KEPT = Duration.ofDays(90);

  /** What is kept of a file. */
  static final List<String> TABLES = List.of("import_rows", "import_outcomes", "import_made", "import_first_rows", "import_pieces");

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  Clock clock;

  /** @return whether there may be more to remove */
  public boolean purgeOne() {
    List<?> old = em.createNativeQuery("""
        select id from imports where not purged and status not in ('CHECKING', 'RUNNING', 'UNDOING', 'PAUSED') and coalesce(ended_at, uploaded_at) < ?
        order by id limit 1 for update skip locked""").setParameter(1, Timestamp.from(clock.instant().minus(KEPT))).getResultList();
    if (old.isEmpty()) {
      return false;
    }
    for (String table : TABLES) {
      em.createNativeQuery("delete from " + table + " where import_id = ?").setParameter(1, old.get(0)).executeUpdate();
    }
    em.find(Import.class, ((Number) old.get(0)).longValue()).purge();
    return true;
  }
}
