package org.tuttu.exchange;

import java.sql.SQLException;
import org.tuttu.shared.Reason;
import org.tuttu.shared.RuleViolated;

/** The database's disk is full: PostgreSQL says it by a state of its own. */
final class FullDisk {

  private static final String DISK_FULL = "53100";

  private FullDisk() {
  }

  /** @return the reason to give: that the disk is full, or that something else went wrong */
  static Reason reasonOf(RuntimeException fault) {
    return Reason.of(isBehind(fault) ? "import.disk-full" : "import.stumbled");
  }

  /**
   * Passes a fault on.
   *
   * @throws RuleViolated when it is that the disk is full
   */
  static RuntimeException passedOn(RuntimeException fault) {
    if (isBehind(fault)) {
      throw new RuleViolated("import.disk-full");
    }
    return fault;
  }

  private static boolean isBehind(Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException refused && DISK_FULL.equals(refused.getSQLState())) {
        return true;
      }
    }
    return false;
  }
}
