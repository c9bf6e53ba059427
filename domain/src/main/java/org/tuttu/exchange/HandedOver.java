package org.tuttu.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import org.tuttu.shared.TakenBack;

/** A record that is again what an import left is as that import left it: it can still be undone. */
@ApplicationScoped
class HandedOver {

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  void follow(@Observes TakenBack taken) {
    Connection connection = em.unwrap(Connection.class);
    try {
      new Statements(connection).update("update import_outcomes o set version = v.now from unnest(?, ?, ?) v (id, before, now), imports i"
          + " where o.record_id = v.id and o.version = v.before and o.outcome in ('CREATED', 'CHANGED') and i.id = o.import_id and i.kind = upper(?)",
          connection.createArrayOf("bigint", taken.ids()), connection.createArrayOf("bigint", taken.before()), connection.createArrayOf("bigint", taken.now()), taken.table());
    } catch (SQLException e) {
      throw new IllegalStateException("imports of " + taken.table(), e);
    }
  }
}
