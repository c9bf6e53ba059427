package org.tuttu.exchange;

/**
 * Where a step of an import begins.
 *
 * @param line after which, for rows in the file's order
 * @param key  after which, for rows in the order of their keys; null where they are not
 */
record StepPlace(ImportBatch.Job job, long line, String key) {

  static StepPlace of(Import each) {
    return new StepPlace(ImportBatch.Job.of(each), each.position(), each.positionKey());
  }

  /** Where the next step begins. */
  StepPlace after(StepRows rows) {
    return job.plan().kind().isGrouped() ? new StepPlace(job, line, rows.lastKey()) : new StepPlace(job, rows.lastLine(), null);
  }
}
