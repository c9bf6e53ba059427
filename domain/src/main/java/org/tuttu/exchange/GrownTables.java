package org.tuttu.exchange;

import java.sql.SQLException;

/**
 * Tells the database's planner of tables that an import fills. A connection plans once how it checks a foreign key: planned while the table was empty, each check reads all of
 * what has come since.
 */
record GrownTables(Statements statements) {

  /** What a batch is held against, or refers to. */
  private static final String KNOWN = "select relname from pg_class where oid = any ('{customers, accounts, products, orders}'::regclass[]) and reltuples < ?";

  /**
   * Each time that the rows have doubled.
   *
   * @param before so many rows were brought in before this batch
   * @param now    and with it
   */
  void tell(long before, long now) throws SQLException {
    if (Long.highestOneBit(before / ImportSteps.BATCH) == Long.highestOneBit(now / ImportSteps.BATCH)) {
      return;
    }
    for (String table : statements.texts(KNOWN, now)) {
      // Nobody is waited for: another import that is just telling the same holds the table until its batch is done.
      statements.execute("analyze (skip_locked) " + table);
    }
  }
}
