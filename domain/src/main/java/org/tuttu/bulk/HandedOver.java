package org.tuttu.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import org.tuttu.shared.TakenBack;

/** A record that is again what a job left is as that job left it: it can still be undone. */
@ApplicationScoped
class HandedOver {

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  void follow(@Observes TakenBack taken) {
    Object[] actions = Arrays.stream(BulkAction.values()).filter(action -> action.isUndoable() && action.list().equals(taken.table())).map(BulkAction::name).toArray();
    Connection connection = em.unwrap(Connection.class);
    try (PreparedStatement update = connection.prepareStatement("""
        update bulk_items b set left_version = v.now from unnest(?, ?, ?) v (number, before, now), bulk_jobs j
        where b.record = v.number and b.left_version = v.before and b.outcome = 'DONE' and j.id = b.job_id and j.action = any (?)""")) {
      update.setArray(1, connection.createArrayOf("text", taken.numbers()));
      update.setArray(2, connection.createArrayOf("bigint", taken.before()));
      update.setArray(3, connection.createArrayOf("bigint", taken.now()));
      update.setArray(4, connection.createArrayOf("text", actions));
      update.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("jobs of " + taken.table(), e);
    }
  }
}
