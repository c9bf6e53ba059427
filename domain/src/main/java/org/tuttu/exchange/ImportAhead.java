package org.tuttu.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.tuttu.identity.SystemOnly;

/**
 * Reads and understands the rows of an import's next step while the database is at work on those of the one before. What was read ahead is the node's own and only saves time: a
 * step that finds nothing of it, or of another place, reads its rows itself.
 */
@ApplicationScoped
@SystemOnly
public class ImportAhead {

  /** As long as a step usually takes, and some more. */
  private static final int WAITING_SECONDS = 2;

  private static final Logger LOG = System.getLogger(ImportAhead.class.getName());

  private record Expected(StepPlace place, FutureTask<StepRows> rows) {}

  private final Map<Long, Expected> expected = new ConcurrentHashMap<>();
  private final BlockingQueue<FutureTask<StepRows>> unread = new LinkedBlockingQueue<>();

  @Inject
  StepRowsReader reader;

  /** Says which rows will be asked for next. */
  public void expect(StepPlace place) {
    FutureTask<StepRows> rows = new FutureTask<>(() -> reader.read(place));
    expected.put(place.job().importId(), new Expected(place, rows));
    unread.add(rows);
  }

  /**
   * The rows of a step: those that were read ahead, or read now.
   *
   * @param em of the step
   */
  public StepRows rows(StepPlace place, EntityManager em) {
    Expected next = expected.remove(place.job().importId());
    boolean begun = next != null && !unread.remove(next.rows);
    if (begun && next.place.equals(place)) {
      try {
        return next.rows.get();
      } catch (ExecutionException e) {
        LOG.log(Level.DEBUG, "Rows could not be read ahead; the step tries itself.", e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    return StepRows.of(em, place);
  }

  /** When no import is at work. */
  public void forget() {
    expected.clear();
    unread.clear();
  }

  /** @return whether imports are at work: there may soon be more to read */
  public boolean readNext() {
    try {
      FutureTask<StepRows> next = expected.isEmpty() ? unread.poll() : unread.poll(WAITING_SECONDS, TimeUnit.SECONDS);
      if (next != null) {
        next.run();
      }
      return next != null || !expected.isEmpty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
