package org.tuttu.exchange;

import jakarta.persistence.EntityManager;
import java.util.List;

/**
 * The rows of a step, understood.
 *
 * @param lastLine the last one's; 0 when there is none
 * @param lastKey  the last one's, where rows are in the order of their keys; else null
 */
record StepRows(ImportBatch batch, long lastLine, String lastKey) {

  /** All rows with the same key at once, where that makes one record, wherever they stand in the file. */
  static StepRows of(EntityManager em, StepPlace place) {
    long id = place.job().importId();
    if (place.job().plan().kind().isGrouped()) {
      ImportGroups.Some some = new ImportGroups(em, id).after(place.key(), ImportSteps.BATCH);
      return of(place.job(), some.rows(), some.lastKey());
    }
    return of(place.job(), ImportGroups.rows(em.createNativeQuery(
            "select line, cells from import_rows where import_id = ? and line > ? order by line limit " + ImportSteps.BATCH)
        .setParameter(1, id).setParameter(2, place.line())), null);
  }

  private static StepRows of(ImportBatch.Job job, List<ImportRow> rows, String lastKey) {
    ImportBatch batch = ImportBatch.of(job);
    batch.read(rows);
    return new StepRows(batch, rows.isEmpty() ? 0 : rows.get(rows.size() - 1).line(), lastKey);
  }

  boolean isNone() {
    return lastLine == 0;
  }
}
